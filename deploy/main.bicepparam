using './main.bicep'

param image = '<registry>/partnerbot:1.0.0'
param registry = '<registry>'
param creatorTenants = ['<tenant id>']
param databasePassword = readEnvironmentVariable('DATABASE_PASSWORD')
