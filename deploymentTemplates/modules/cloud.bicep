metadata description = 'What differs between the clouds: names of services, and where people open Teams.'

@export()
@description('The cloud that the bot runs in. Microsoft 365 GCC belongs to public, GCC High to usGov, the Department of Defense to usGovDoD, 21Vianet to china.')
type Cloud = 'public' | 'usGov' | 'usGovDoD' | 'china'

@export()
var clouds = {
  public: {
    channelService: ''
    databaseDomain: 'postgres.database.azure.com'
    teamsAddress: 'https://teams.microsoft.com'
  }
  usGov: {
    channelService: 'https://botframework.azure.us'
    databaseDomain: 'postgres.database.usgovcloudapi.net'
    teamsAddress: 'https://gov.teams.microsoft.us'
  }
  usGovDoD: {
    channelService: 'https://botframework.azure.us'
    databaseDomain: 'postgres.database.usgovcloudapi.net'
    teamsAddress: 'https://dod.teams.microsoft.us'
  }
  china: {
    channelService: 'https://botframework.azure.cn'
    databaseDomain: 'postgres.database.chinacloudapi.cn'
    teamsAddress: 'https://teams.microsoftonline.cn'
  }
}
