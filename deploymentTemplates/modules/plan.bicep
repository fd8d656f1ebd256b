metadata description = 'The machines of the web app, and when there are more of them.'

import { WebSize } from 'profile.bicep'

param name string
param location string
param size WebSize

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: { name: size.planSku, capacity: size.minInstances }
  properties: {
    reserved: true
    zoneRedundant: size.zoneRedundant
  }
}

module autoscale 'autoscale.bicep' = if (size.maxInstances > size.minInstances) {
  params: { name: name, location: location, planId: plan.id, size: size }
}

output id string = plan.id
