/** The id of the control that a path of the draft belongs to; the error summary puts the focus there. */
export const fieldId = (path: string) => `win-${path.replaceAll('.', '-')}`
