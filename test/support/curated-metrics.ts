/** A short metrics.yaml. */
export const METRICS = `- id: accepted-leads
  name: Accepted leads a month
  unit: leads
  better: higher
  minimumChange: 0.15
  description: Leads that Sales has accepted in a month.
- id: sales-cycle
  name: Sales cycle
  unit: days
  better: lower
  minimumChange: 0.1
  description: Median days from creation to signature.
- id: win-rate
  name: Win rate
  unit: "%"
  better: higher
  minimumChange: 0.1
  description: Share of decided opportunities that were won.
`
