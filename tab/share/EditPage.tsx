export function EditPage(_: { id?: string; kind?: string }) {
  return null
}
