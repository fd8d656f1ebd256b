metadata description = 'The settings of the bot, as docs/settings.md lists them. None is a secret.'

param webAppName string
param bot { appId: string, tenantId: string, identityClientId: string }
param database { host: string, name: string, user: string, connections: int }
param cloud { channelService: string, teamsAddress: string, *: string }
param allowedTenants string
param supportTeamId string
param telemetry string

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: webAppName

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      MicrosoftAppType: 'SingleTenant'
      MicrosoftAppId: bot.appId
      MicrosoftAppTenantId: bot.tenantId
      MicrosoftAppFederatedIdentityId: bot.identityClientId
      ChannelService: cloud.channelService
      Security__AllowedTenants: allowedTenants
      Escalation__SupportTeamId: supportTeamId
      Storage__Provider: 'PostgreSql'
      Storage__ConnectionString: 'Host=${database.host};Database=${database.name};Username=${database.user};SSL Mode=VerifyFull;GSS Encryption Mode=Disable;Maximum Pool Size=${database.connections}'
      Storage__EntraIdentity: bot.identityClientId
      // What is kept beside the database can be made anew, and the program's own folder is read-only.
      Storage__DataFolder: '/tmp/csbot'
      Content__TeamsAddress: cloud.teamsAddress
      Content__PublicAddress: 'https://${app.properties.defaultHostName}'
      APPLICATIONINSIGHTS_CONNECTION_STRING: telemetry
      WEBSITE_RUN_FROM_PACKAGE: '1'
      WEBSITES_CONTAINER_STOP_TIME_LIMIT: '45'
    }
  }
}
