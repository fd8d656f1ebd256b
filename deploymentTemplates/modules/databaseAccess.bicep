metadata description = 'Lets the identity of the bot into its database. The server is the bot\'s own, so the bot is its administrator and makes its tables itself.'

param serverName string
param tenantId string
param identityName string
param identityPrincipalId string

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' existing = {
  name: serverName

  resource administrator 'administrators' = {
    name: identityPrincipalId
    properties: { principalName: identityName, principalType: 'ServicePrincipal', tenantId: tenantId }
  }
}
