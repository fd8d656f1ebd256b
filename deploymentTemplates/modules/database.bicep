metadata description = 'PostgreSQL that knows no password: only identities of Entra sign in.'

import { DatabaseSize } from 'profile.bicep'

param serverName string
param location string
param tenantId string

param subnetId string
param zoneId string
param size DatabaseSize

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: serverName
  location: location
  sku: { name: size.sku, tier: size.tier }
  properties: {
    version: '17'
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: tenantId }
    storage: { storageSizeGB: size.storageGB, autoGrow: 'Enabled' }
    backup: {
      backupRetentionDays: size.backupDays
      geoRedundantBackup: size.geoRedundantBackup ? 'Enabled' : 'Disabled'
    }
    highAvailability: { mode: size.highAvailability }
    network: { delegatedSubnetResourceId: subnetId, privateDnsZoneArmResourceId: zoneId }
  }

  resource csbot 'databases' = {
    name: 'csbot'
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  }
}

output host string = server.properties.fullyQualifiedDomainName
output databaseName string = server::csbot.name
