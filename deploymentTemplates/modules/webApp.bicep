metadata description = 'The web app that runs the bot. Nothing gets in but https, and nobody deploys with a password.'

param name string
param location string
param planId string
param identityId string
param subnetId string
param workspaceId string
param profileName string

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  kind: 'app,linux'
  tags: { profile: profileName }
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: planId
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: subnetId
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      // The new program brings its database up to date. exec: the signal to stop must reach the bot, which then ends its turns.
      appCommandLine: 'dotnet Bot.dll db migrate && exec dotnet Bot.dll'
      alwaysOn: true
      healthCheckPath: '/health/ready'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
  }

  resource publishingBySsh 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource publishingByFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }
}

#disable-next-line use-recent-api-versions // The last stable version is of 2016 and knows less.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: app
  properties: {
    workspaceId: workspaceId
    // No HTTP logs: they would hold addresses of people.
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}

output id string = app.id
output host string = app.properties.defaultHostName
