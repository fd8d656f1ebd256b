metadata description = 'Three alerts. The first two need nothing but the platform; the third reads the metrics that the bot exports.'

param name string
param location string
param workspaceId string
param webAppId string
param email string

var actions = empty(email) ? [] : [people.id]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: '${name}-alerts'
  location: 'global'
  properties: {
    enabled: true
    groupShortName: 'csbot'
    emailReceivers: [{ name: 'mail', emailAddress: email, useCommonAlertSchema: true }]
  }
}

type Criteria = resourceInput<'Microsoft.Insights/metricAlerts@2026-01-01'>.properties.criteria

func webAppRule(metric string, aggregation string, operator string, threshold int) Criteria => {
  'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
  allOf: [
    {
      name: metric
      criterionType: 'StaticThresholdCriterion'
      metricNamespace: 'Microsoft.Web/sites'
      metricName: metric
      timeAggregation: aggregation
      operator: operator
      threshold: threshold
    }
  ]
}

resource notReady 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-not-ready'
  location: 'global'
  properties: {
    description: '/health/ready fails on a quarter of the instances or more: the database is not available, or the answers could not be loaded.'
    severity: 1
    enabled: true
    scopes: [webAppId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: webAppRule('HealthCheckStatus', 'Average', 'LessThan', 75)
    actions: [for id in actions: { actionGroupId: id }]
  }
}

resource serverErrors 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-server-errors'
  location: 'global'
  properties: {
    description: 'More than 5 requests from Teams failed within five minutes; those messages were not handled.'
    severity: 2
    enabled: true
    scopes: [webAppId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: webAppRule('Http5xx', 'Total', 'GreaterThan', 5)
    actions: [for id in actions: { actionGroupId: id }]
  }
}

resource messagesStuck 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = {
  name: '${name}-messages-stuck'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: '${name}: messages do not arrive'
    description: 'csbot.outbox.age: a message has waited for more than five minutes. csbot.messages.failed: the bot gave up on a message.'
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    // The table has no columns before the bot has sent its first metric.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: loadTextContent('messages-stuck.kql')
          timeAggregation: 'Count'
          dimensions: [{ name: 'Name', operator: 'Include', values: ['*'] }]
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: actions }
    autoMitigate: true
  }
}
