metadata description = 'The network between web app and database: the database has no public address.'

param name string
param location string
param databaseDomain string

resource network 'Microsoft.Network/virtualNetworks@2025-09-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/24'] }
    // Not as resources of their own: a second deployment would then try to remove them first.
    subnets: [
      {
        name: 'web-app'
        properties: {
          addressPrefix: '10.20.0.0/26'
          delegations: [{ name: 'web-app', properties: { serviceName: 'Microsoft.Web/serverFarms' } }]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.20.0.64/28'
          delegations: [{ name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
    ]
  }

  resource webApp 'subnets' existing = {
    name: 'web-app'
  }

  resource database 'subnets' existing = {
    name: 'database'
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: '${name}.private.${databaseDomain}'
  location: 'global'

  resource link 'virtualNetworkLinks' = {
    name: '${name}-network'
    location: 'global'
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: network.id }
    }
  }
}

output webAppSubnetId string = network::webApp.id
output databaseSubnetId string = network::database.id
output databaseZoneId string = zone.id
