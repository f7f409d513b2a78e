import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { compression, defineAlgorithm } from 'vite-plugin-compression2'

/** The contract's schemas are for the server: what the tab takes from those files (a limit, a check) comes without them. */
const leaveSchemasOut: Plugin = {
  name: 'leave-schemas-out',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/server/contract/')
      ? { code: code.replaceAll(/\bType\.\w+\(/g, call => `/* @__PURE__ */ ${call}`), map: null }
      : undefined,
}

/** The tab as static files: hashed under `assets/`, each beside its .gz and .br, for the server to send as they are. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [
    leaveSchemasOut,
    react(),
    compression({ algorithms: [defineAlgorithm('gzip', { level: 9 }), defineAlgorithm('brotliCompress')] }),
  ],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { treeshake: { propertyReadSideEffects: false } },
    reportCompressedSize: true,
    // In KiB, uncompressed: React, Fluent UI and the first screen. The budget is on the compressed size (README).
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3978' } },
})
