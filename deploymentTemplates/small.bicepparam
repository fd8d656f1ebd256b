using 'main.bicep'

// One instance: a team tries the bot, or a few hundred people use it.
param profile = {
  name: 'small'
  botSku: 'F0'
  web: {
    planSku: 'B1'
    minInstances: 1
    maxInstances: 1
    zoneRedundant: false
  }
  database: {
    sku: 'Standard_B1ms'
    tier: 'Burstable'
    storageGB: 32
    highAvailability: 'Disabled'
    backupDays: 7
    geoRedundantBackup: false
    connectionsPerInstance: 15
  }
  logs: {
    retentionDays: 30
    dailyGB: 1
  }
}

param name = readEnvironmentVariable('CSBOT_NAME')
param appId = readEnvironmentVariable('CSBOT_APP_ID')
param cloud = readEnvironmentVariable('CSBOT_CLOUD', 'public')
param allowedTenants = readEnvironmentVariable('CSBOT_ALLOWED_TENANTS', '')
param supportTeamId = readEnvironmentVariable('CSBOT_SUPPORT_TEAM', '')
param alertEmail = readEnvironmentVariable('CSBOT_ALERT_EMAIL', '')
