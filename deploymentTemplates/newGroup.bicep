metadata description = 'The resource group too; everything else is main.bicep.'

targetScope = 'subscription'

import { Cloud } from 'modules/cloud.bicep'
import { Profile } from 'modules/profile.bicep'

@description('Name of the resource group.')
param groupName string

@description('Where the group and the bot are.')
param groupLocation string = deployment().location

@description('Name of the bot: lower-case letters, digits, hyphens. Its web app is NAME.azurewebsites.net, so the name must be unique in all of Azure.')
@minLength(3)
@maxLength(40)
param name string

@description('App id of the registration. A template cannot make it.')
@minLength(36)
@maxLength(36)
param appId string

@description('Tenant of that registration.')
param tenantId string = tenant().tenantId

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

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: groupName
  location: groupLocation
}

module bot 'main.bicep' = {
  name: 'csbot'
  scope: group
  params: {
    name: name
    appId: appId
    tenantId: tenantId
    location: groupLocation
    displayName: displayName
    cloud: cloud
    allowedTenants: allowedTenants
    supportTeamId: supportTeamId
    alertEmail: alertEmail
    profile: profile
  }
}

@description('Where the bot answers.')
output host string = bot.outputs.host

@description('The messaging endpoint of the registration.')
output endpoint string = bot.outputs.endpoint

@description('Subject of the federated credential on the app registration.')
output identityPrincipalId string = bot.outputs.identityPrincipalId
