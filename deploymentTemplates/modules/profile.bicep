metadata description = 'What a deployment costs and carries; small.bicepparam and large.bicepparam are two of them.'

@export()
@sealed()
@description('What the deployment costs, and how much load it can take.')
type Profile = {
  @description('The name of the profile\'s file, so that deploy.sh and deploy.ps1 find it at the next deployment.')
  name: string
  @description('Azure Bot: messages in Teams are free in both.')
  botSku: 'F0' | 'S1'
  web: WebSize
  database: DatabaseSize
  logs: LogSize
}

@export()
@sealed()
@description('The web app. It scales out by itself if maxInstances is above minInstances; this needs a Standard or Premium plan.')
type WebSize = {
  planSku: 'B1' | 'B2' | 'B3' | 'S1' | 'S2' | 'S3' | 'P0v3' | 'P1v3' | 'P2v3' | 'P3v3'
  @minValue(1)
  minInstances: int
  @minValue(1)
  @maxValue(30)
  maxInstances: int
  @description('Instances in several zones of the region; needs a Premium plan and at least 2 instances.')
  zoneRedundant: bool
}

@export()
@sealed()
@description('The PostgreSQL server.')
type DatabaseSize = {
  @description('Such as Standard_B1ms or Standard_D2ds_v5.')
  sku: string
  tier: 'Burstable' | 'GeneralPurpose' | 'MemoryOptimized'
  @minValue(32)
  storageGB: int
  highAvailability: 'Disabled' | 'SameZone' | 'ZoneRedundant'
  @minValue(7)
  @maxValue(35)
  backupDays: int
  @description('Backups also in the paired region. This cannot be changed later.')
  geoRedundantBackup: bool
  @description('Connections of one instance of the bot. This number, times maxInstances, and times two for an upgrade, must stay below what the server allows.')
  @minValue(5)
  connectionsPerInstance: int
}

@export()
@sealed()
@description('Logs and metrics.')
type LogSize = {
  @minValue(30)
  @maxValue(730)
  retentionDays: int
  @description('Logs above this are not kept on that day, so that an error cannot become a large bill.')
  @minValue(1)
  dailyGB: int
}
