metadata description = 'One more instance after ten busy minutes, one less after twenty idle ones.'

import { WebSize } from 'profile.bicep'

param name string
param location string
param planId string
param size WebSize

type Rule = resourceInput<'Microsoft.Insights/autoscalesettings@2022-10-01'>.properties.profiles[*].rules[*]

func cpuRule(
  planId string,
  operator 'GreaterThan' | 'LessThan',
  percent int,
  minutes int,
  direction 'Increase' | 'Decrease'
) Rule => {
  metricTrigger: {
    metricName: 'CpuPercentage'
    metricResourceUri: planId
    operator: operator
    threshold: percent
    statistic: 'Average'
    timeAggregation: 'Average'
    timeGrain: 'PT1M'
    timeWindow: 'PT${minutes}M'
  }
  scaleAction: { direction: direction, type: 'ChangeCount', value: '1', cooldown: 'PT${minutes}M' }
}

resource autoscale 'Microsoft.Insights/autoscalesettings@2022-10-01' = {
  name: '${name}-autoscale'
  location: location
  properties: {
    enabled: true
    targetResourceUri: planId
    profiles: [
      {
        name: 'By load'
        capacity: {
          minimum: string(size.minInstances)
          maximum: string(size.maxInstances)
          default: string(size.minInstances)
        }
        rules: [
          cpuRule(planId, 'GreaterThan', 65, 10, 'Increase')
          cpuRule(planId, 'LessThan', 25, 20, 'Decrease')
        ]
      }
    ]
  }
}
