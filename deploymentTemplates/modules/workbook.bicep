metadata description = 'One page that shows how the bot is; its content is workbook.json.'

param name string
param location string
param componentId string
param webAppId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, name, 'workbook')
  location: location
  kind: 'shared'
  properties: {
    displayName: '${name}: how the bot is'
    category: 'workbook'
    sourceId: componentId
    serializedData: replace(
      replace(loadTextContent('workbook.json'), 'COMPONENT_ID', componentId),
      'WEB_APP_ID',
      webAppId
    )
  }
}
