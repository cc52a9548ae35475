// PartnerBot on Azure Container Apps: two or more equal hosts that share a PostgreSQL database, conversation state and keys in Azure Blob Storage.
// The bot signs in as the managed identity made here, so no app registration and no password is needed.
//
//   az deployment group create --resource-group <group> --template-file deploy/main.bicep --parameters deploy/main.bicepparam

@description('Begins the name of every resource. Small letters and digits, 3 to 12.')
@minLength(3)
@maxLength(12)
param name string = 'partnerbot'

@description('Where everything is. Check that it suits what your organisations agreed on about their people\'s data.')
param location string = resourceGroup().location

@description('The bot\'s image, with its registry, such as <registry>/partnerbot:1.0.0.')
param image string

@description('The registry the image is drawn from, by the identity <name>-identity. It needs AcrPull there before the first deployment, so make it first: docs/operations.md. Empty for a public image.')
param registry string = ''

@description('How many hosts there are at least and at most. With two, one can fail or be replaced without a pause.')
@minValue(1)
param leastHosts int = 2
@minValue(1)
@maxValue(10)
param mostHosts int = 3

@description('PostgreSQL\'s administrator, as whom the bot signs in.')
param databaseUser string = 'partnerbot'
@secure()
@minLength(16)
param databasePassword string

@description('Tenants whose people may begin partnerships. At least one, or nobody can.')
@minLength(1)
param creatorTenants array

@description('Tenants whose people may talk to the bot. Empty: all that have the app.')
param allowedTenants array = []

@description('Entra object ids of the admins.')
param admins array = []

@description('A collector that speaks OTLP over HTTP. Empty: nothing is measured.')
param telemetryEndpoint string = ''

var unique = take(uniqueString(resourceGroup().id, name), 6)
var hostName = '${name}.${environment.properties.defaultDomain}'
var blobDataContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')

// Lists of settings become one environment variable for each entry.
var creatorSettings = [for (tenant, index) in creatorTenants: { name: 'Partnerships__Creators__Tenants__${index}', value: string(tenant) }]
var allowedSettings = [for (tenant, index) in allowedTenants: { name: 'Bot__Authentication__AllowedTenants__${index}', value: string(tenant) }]
var adminSettings = [for (admin, index) in admins: { name: 'Administration__Admins__People__${index}', value: string(admin) }]
var telemetrySettings = empty(telemetryEndpoint) ? [] : [{ name: 'Telemetry__Endpoint', value: telemetryEndpoint }]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${name}${unique}'
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

// Whoever deletes the keys has deleted everybody's words: what is deleted can be brought back for as long as the database's backups go back.
resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: storage
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: true, days: 14 }
    containerDeleteRetentionPolicy: { enabled: true, days: 14 }
  }
}

resource stateAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, blobDataContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: blobDataContributor
  }
}

resource postgres 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-${unique}'
  location: location
  sku: { name: 'Standard_B2s', tier: 'Burstable' }
  properties: {
    version: '16'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    // A backup older than the shortest retention time of the settings would keep what was purged; the bot purges again at each start.
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
  }

  resource database 'databases' = {
    name: 'partnerbot'
    properties: { charset: 'UTF8', collation: 'C' }
  }

  // Container Apps have no fixed address of their own without a network of theirs: this opens the server to Azure's addresses, password and TLS in front.
  // After the database: a server takes one change of its own at a time, and answers the other with ServerIsBusy.
  resource fromAzure 'firewallRules' = {
    name: 'azure'
    dependsOn: [database]
    properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  dependsOn: [stateAccess, postgres::database, postgres::fromAzure]
  properties: {
    environmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: 8080, transport: 'http', allowInsecure: false }
      registries: empty(registry) ? [] : [{ server: registry, identity: identity.id }]
      secrets: [
        {
          name: 'database'
          value: 'Host=${postgres.properties.fullyQualifiedDomainName};Database=partnerbot;Username=${databaseUser};Password=${databasePassword};Ssl Mode=VerifyFull;Maximum Pool Size=30'
        }
      ]
    }
    template: {
      // A host that is told to end brings what it has in hand to its end first.
      terminationGracePeriodSeconds: 60
      scale: { minReplicas: leastHosts, maxReplicas: mostHosts, rules: [{ name: 'cpu', custom: { type: 'cpu', metadata: { type: 'Utilization', value: '70' } } }] }
      containers: [
        {
          name: 'partnerbot'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat([
            { name: 'Bot__Authentication__AppType', value: 'UserAssignedMSI' }
            { name: 'MicrosoftAppId', value: identity.properties.clientId }
            { name: 'MicrosoftAppTenantId', value: identity.properties.tenantId }
            { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
            { name: 'Storage__Provider', value: 'PostgreSql' }
            { name: 'Storage__ConnectionString', secretRef: 'database' }
            { name: 'Storage__ConversationState', value: 'AzureBlobs' }
            { name: 'Storage__Blobs__ServiceUri', value: storage.properties.primaryEndpoints.blob }
            { name: 'Storage__Keys__Home', value: 'AzureBlobs' }
            { name: 'Schedules__Clustered', value: 'true' }
            { name: 'Web__PublicUrl', value: 'https://${hostName}' }
          ], creatorSettings, allowedSettings, adminSettings, telemetrySettings)
          // Without a time limit a probe gives up after one second; the bot takes up to four to say which part does not answer. A start may take five minutes:
          // after an upgrade it brings a large database up to date, and answers nobody meanwhile. More than ten failures are no documented value.
          probes: [
            { type: 'Startup', httpGet: { path: '/health/live', port: 8080 }, initialDelaySeconds: 10, periodSeconds: 30, failureThreshold: 10, timeoutSeconds: 5 }
            { type: 'Liveness', httpGet: { path: '/health/live', port: 8080 }, periodSeconds: 10, timeoutSeconds: 5 }
            { type: 'Readiness', httpGet: { path: '/health/ready', port: 8080 }, periodSeconds: 10, timeoutSeconds: 5 }
          ]
        }
      ]
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'PartnerBot'
    endpoint: 'https://${app.properties.configuration.ingress.fqdn}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: identity.properties.tenantId
    msaAppMSIResourceId: identity.id
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } }
  }
}

@description('The bot\'s id: MicrosoftAppId for the command `package`.')
output appId string = identity.properties.clientId

@description('Where /health/ready says whether everything is there.')
output address string = 'https://${app.properties.configuration.ingress.fqdn}'
