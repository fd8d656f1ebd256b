metadata description = 'CsBot in one resource group: identity, bot registration, web app, database, logs, alerts. It only wires the modules.'

import { Cloud, clouds } from 'modules/cloud.bicep'
import { Profile } from 'modules/profile.bicep'

@description('Name of the bot: lower-case letters, digits, hyphens. Its web app is NAME.azurewebsites.net, so the name must be unique in all of Azure.')
@minLength(3)
@maxLength(40)
param name string

@description('App id of the registration that deploy.sh or deploy.ps1 makes. A template cannot make it.')
@minLength(36)
@maxLength(36)
param appId string

@description('Tenant of that registration.')
param tenantId string = tenant().tenantId

@description('Where the bot runs.')
param location string = resourceGroup().location

@description('The name that people see in Azure and in Teams.')
@maxLength(42)
param displayName string = 'CsBot'

@description('The cloud to deploy to: public (also for Microsoft 365 GCC), usGov (GCC High), usGovDoD or china.')
param cloud Cloud = 'public'

@description('Tenants whose people may use the bot: ids with commas, including the bot\'s own; * for any; empty for only its own.')
param allowedTenants string = ''

@description('Ids of the teams whose channels may receive requests, with commas.')
param supportTeamId string = ''

@description('Who gets an email when an alert fires; empty for nobody.')
param alertEmail string = ''

@description('What the deployment costs, and how much load it can take.')
param profile Profile

var serverName = '${name}-database'

module identity 'modules/identity.bicep' = {
  params: { name: name, location: location }
}

module logs 'modules/logs.bicep' = {
  params: { name: name, location: location, size: profile.logs }
}

module network 'modules/network.bicep' = {
  params: { name: name, location: location, databaseDomain: clouds[cloud].databaseDomain }
}

module database 'modules/database.bicep' = {
  params: {
    serverName: serverName
    location: location
    tenantId: tenantId
    subnetId: network.outputs.databaseSubnetId
    zoneId: network.outputs.databaseZoneId
    size: profile.database
  }
}

module databaseAccess 'modules/databaseAccess.bicep' = {
  params: {
    serverName: serverName
    tenantId: tenantId
    identityName: identity.outputs.name
    #disable-next-line what-if-short-circuiting // Azure names an administrator by the id that the new identity gets; a preview leaves out this one.
    identityPrincipalId: identity.outputs.principalId
  }
  dependsOn: [database]
}

module plan 'modules/plan.bicep' = {
  params: { name: name, location: location, size: profile.web }
}

module webApp 'modules/webApp.bicep' = {
  params: {
    name: name
    location: location
    planId: plan.outputs.id
    profileName: profile.name
    identityId: identity.outputs.id
    subnetId: network.outputs.webAppSubnetId
    workspaceId: logs.outputs.workspaceId
  }
}

module settings 'modules/settings.bicep' = {
  params: {
    webAppName: name
    bot: { appId: appId, tenantId: tenantId, identityClientId: identity.outputs.clientId }
    database: {
      host: database.outputs.host
      name: database.outputs.databaseName
      user: identity.outputs.name
      connections: profile.database.connectionsPerInstance
    }
    cloud: clouds[cloud]
    allowedTenants: allowedTenants
    supportTeamId: supportTeamId
    telemetry: logs.outputs.connectionString
  }
  dependsOn: [webApp]
}

module bot 'modules/bot.bicep' = {
  params: {
    name: name
    displayName: displayName
    appId: appId
    tenantId: tenantId
    host: webApp.outputs.host
    sku: profile.botSku
  }
}

module workbook 'modules/workbook.bicep' = {
  params: { name: name, location: location, componentId: logs.outputs.componentId, webAppId: webApp.outputs.id }
}

module alerts 'modules/alerts.bicep' = {
  params: {
    name: name
    location: location
    workspaceId: logs.outputs.workspaceId
    webAppId: webApp.outputs.id
    email: alertEmail
  }
}

@description('Where the bot answers.')
output host string = webApp.outputs.host

@description('The messaging endpoint of the registration.')
output endpoint string = bot.outputs.endpoint

@description('Subject of the federated credential on the app registration.')
output identityPrincipalId string = identity.outputs.principalId
