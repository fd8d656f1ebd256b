using 'main.bicep'

// Two to ten instances in several zones, and a database that survives the loss of one.
param profile = {
  name: 'large'
  botSku: 'S1'
  web: {
    planSku: 'P1v3'
    minInstances: 2
    maxInstances: 10
    zoneRedundant: true
  }
  database: {
    sku: 'Standard_D2ds_v5'
    tier: 'GeneralPurpose'
    storageGB: 128
    highAvailability: 'ZoneRedundant'
    backupDays: 35
    geoRedundantBackup: true
    connectionsPerInstance: 40
  }
  logs: {
    retentionDays: 90
    dailyGB: 10
  }
}

param name = readEnvironmentVariable('CSBOT_NAME')
param appId = readEnvironmentVariable('CSBOT_APP_ID')
param cloud = readEnvironmentVariable('CSBOT_CLOUD', 'public')
param allowedTenants = readEnvironmentVariable('CSBOT_ALLOWED_TENANTS', '')
param supportTeamId = readEnvironmentVariable('CSBOT_SUPPORT_TEAM', '')
param alertEmail = readEnvironmentVariable('CSBOT_ALERT_EMAIL', '')
