import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compression, defineAlgorithm } from 'vite-plugin-compression2'

/** The tab as static files: hashed under `assets/`, each beside its .gz and .br, for the server to send as they are. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [
    react(),
    compression({ algorithms: [defineAlgorithm('gzip', { level: 9 }), defineAlgorithm('brotliCompress')] }),
  ],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The contract's schemas are for the server; what the tab takes from those files needs none of them.
    rollupOptions: { treeshake: { manualPureFunctions: ['Type'] } },
    reportCompressedSize: true,
    // In KiB, uncompressed: React, Fluent UI and the first screen. The budget is on the compressed size (README).
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3978' } },
})
