#Requires -Version 7.3
<#
.SYNOPSIS
Deploys CsBot to Azure: registration, resources, program. Run it again to continue where it stopped, to change a setting or to upgrade.
.DESCRIPTION
Cloud, profile, tenants, teams and address stay as the last deployment set them, unless you give them again; '' clears one.
.PARAMETER Name
Name of the bot, 3 to 40 lower-case letters, digits and hyphens; its address, NAME.azurewebsites.net, must not be taken.
.PARAMETER Location
Such as westeurope; needed only while the resource group does not exist.
.PARAMETER Group
Resource group; default: the name.
.PARAMETER Cloud
public, usGov (GCC High), usGovDoD or china; default: the cloud that az is signed in to.
.PARAMETER Profile
small or large: what it costs, and how much load it can take; default: small.
.PARAMETER AppId
An app registration that somebody made for you; default: the one with that name, or a new one.
.PARAMETER AllowedTenants
Tenants whose people may use the bot, including yours, with commas, or * for any; default: only yours.
.PARAMETER SupportTeam
Ids of the teams whose channels may receive requests, with commas.
.PARAMETER AlertEmail
Who gets an email when an alert fires.
.PARAMETER WhatIf
Say what it would do, and change nothing.
#>
[CmdletBinding()]
param(
    [string]$Name = '',
    [string]$Location = '',
    [string]$Group = $Name,
    [string]$Cloud = '',
    [Alias('Profile')][string]$ProfileName = '',
    [string]$AppId = '',
    [string]$AllowedTenants = '',
    [string]$SupportTeam = '',
    [string]$AlertEmail = '',
    [switch]$WhatIf
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$script:step = 0
$given = $PSBoundParameters
$nobody = '00000000-0000-0000-0000-000000000000'
$again = 'Then run the same command again: it continues where it stopped.'

# What differs between the clouds: the name that az has for it, and where things are.
$clouds = @{
    public   = @{ Azure = 'AzureCloud'; Login = 'login.microsoftonline.com'; Exchange = ''; Sites = 'azurewebsites.net'; Teams = '' }
    usGov    = @{ Azure = 'AzureUSGovernment'; Login = 'login.microsoftonline.us'; Exchange = 'USGov'; Sites = 'azurewebsites.us'; Teams = 'https://gov.teams.microsoft.us' }
    usGovDoD = @{ Azure = 'AzureUSGovernment'; Login = 'login.microsoftonline.us'; Exchange = 'USGov'; Sites = 'azurewebsites.us'; Teams = 'https://dod.teams.microsoft.us' }
    china    = @{ Azure = 'AzureChinaCloud'; Login = 'login.partner.microsoftonline.cn'; Exchange = 'China'; Sites = 'chinacloudsites.cn'; Teams = 'https://teams.microsoftonline.cn' }
}
# For az the two clouds of the US government are one: GCC High, unless somebody says otherwise.
$cloudOfAzure = @{ AzureCloud = 'public'; AzureUSGovernment = 'usGov'; AzureChinaCloud = 'china' }

function Write-Step([string]$What) {
    $script:step++
    Write-Host "`nStep $script:step of 8: $What"
}

function Stop-Here([string]$Why) {
    $where = $script:step -gt 0 ? "Stopped at step $script:step." : 'Nothing was done.'
    [Console]::Error.WriteLine("`n$where $Why")
    exit 1
}

# A call that changes nothing.
function Invoke-Question([string]$Cure, [string[]]$Command) {
    $program, $arguments = $Command
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { Stop-Here $Cure }
}

# A call that changes something; a preview only says it.
function Invoke-Change([string]$Cure, [string[]]$Command) {
    if ($WhatIf) { Write-Host "  Would run: $Command" } else { Invoke-Question "$Cure $again" $Command }
}

function Assert-Profile {
    if (-not (Test-Path "$PSScriptRoot/$ProfileName.bicepparam")) {
        Stop-Here "-Profile ${ProfileName}: there is no $PSScriptRoot/$ProfileName.bicepparam. Use small or large."
    }
}

function Assert-CloudName {
    if (-not $clouds.ContainsKey($Cloud)) { Stop-Here "-Cloud ${Cloud}: use public, usGov, usGovDoD or china." }
}

function Assert-Cloud {
    Assert-CloudName
    $azure = $clouds[$Cloud].Azure
    if ($azure -ne $azCloud) {
        Stop-Here "-Cloud $Cloud is $azure, but az is signed in to $azCloud. Run az cloud set --name $azure and az login, or give another -Cloud."
    }
}

function Assert-Options {
    if ($Name -cnotmatch '^[a-z][a-z0-9-]{1,38}[a-z0-9]$') {
        Stop-Here "-Name $($Name ? $Name : '(missing)'): use 3 to 40 lower-case letters, digits and hyphens, beginning with a letter."
    }
    if ($ProfileName) { Assert-Profile }
    if ($Cloud) { Assert-CloudName }
    if ($AppId -and $AppId -notmatch '^[0-9a-fA-F-]{36}$') {
        Stop-Here "-AppId ${AppId}: use the Application (client) ID of the registration, a GUID."
    }
}

function Test-Tools {
    Write-Step 'check tools and sign-in'
    if (-not (Get-Command az -ErrorAction Ignore)) { Stop-Here 'The Azure CLI is missing: install az, then run az login.' }
    if (-not (Get-Command dotnet -ErrorAction Ignore)) { Stop-Here 'The .NET SDK is missing: install .NET 10.' }
    $script:tenant = Invoke-Question 'Sign in first: az login, then az account set --subscription NAME.' @('az', 'account', 'show', '--query', 'tenantId', '--output', 'tsv')
    $script:azCloud = Invoke-Question 'Sign in first: az cloud set --name NAME, then az login.' @('az', 'cloud', 'show', '--query', 'name', '--output', 'tsv')
    if (-not $cloudOfAzure.ContainsKey($azCloud)) { Stop-Here "az is signed in to $azCloud, and these templates know no such cloud." }
    if ($Cloud) { Assert-Cloud }
    Write-Host "  Tenant $tenant in $azCloud."
}

function Register-App {
    Write-Step 'app registration'
    $cure = 'You need the Entra role Application Developer. Or ask somebody to make the registration, and give its id with -AppId.'
    $wanted = $AllowedTenants ? 'AzureADMultipleOrgs' : 'AzureADMyOrg'
    $filter = $AppId ? "appId eq '$AppId'" : "displayName eq '$Name'"
    $found = @(Invoke-Question $cure @('az', 'ad', 'app', 'list', '--filter', $filter, '--query', '[].[appId, signInAudience]', '--output', 'tsv'))
    if ($found.Count -gt 1) { Stop-Here "More than one registration is called $Name. Name the right one with -AppId." }
    if ($found.Count -eq 0) {
        if ($AppId) { Stop-Here "Tenant $tenant has no registration $AppId. Check -AppId, or leave it out to make one." }
        $made = Invoke-Change $cure @('az', 'ad', 'app', 'create', '--display-name', $Name, '--sign-in-audience', $wanted, '--query', 'appId', '--output', 'tsv')
        $script:app = $made ? $made : $nobody
    }
    else {
        $script:app, $audience = $found[0] -split '\s+'
        if ($AllowedTenants -and $audience -ne $wanted) {
            Invoke-Change $cure @('az', 'ad', 'app', 'update', '--id', $app, '--sign-in-audience', $wanted)
        }
    }
    Write-Host "  App id $app."

    Write-Step 'service principal'
    $found = Invoke-Question $cure @('az', 'ad', 'sp', 'list', '--filter', "appId eq '$app'", '--query', '[].id', '--output', 'tsv')
    if (-not $found) { Invoke-Change $cure @('az', 'ad', 'sp', 'create', '--id', $app, '--output', 'none') }
}

function New-Group {
    Write-Step "resource group $Group"
    $cure = "You need the role Contributor on the subscription. Or ask somebody to make the group $Group and give you that role in it."
    $script:hasGroup = (Invoke-Question $cure @('az', 'group', 'exists', '--name', $Group)) -eq 'true'
    if (-not $hasGroup) {
        if (-not $Location) { Stop-Here "The group $Group does not exist yet. Say with -Location where to make it." }
        Invoke-Change $cure @('az', 'group', 'create', '--name', $Group, '--location', $Location, '--output', 'none')
    }
}

function Restore-Options {
    $last = ''
    if ($hasGroup) {
        $last = Invoke-Question "You need the role Reader on $Group." @('az', 'deployment', 'group', 'list', '--resource-group', $Group, '--query', "[?name=='csbot'].properties.parameters.join(';', [profile.value.name, allowedTenants.value, supportTeamId.value, alertEmail.value, cloud.value || ''])", '--output', 'tsv')
    }
    $old = @("$last" -split ';') + @('', '', '', '')
    if (-not $ProfileName) { $script:ProfileName = $old[0] ? $old[0] : 'small' }
    if (-not $given.ContainsKey('AllowedTenants')) { $script:AllowedTenants = $old[1] }
    if (-not $given.ContainsKey('SupportTeam')) { $script:SupportTeam = $old[2] }
    if (-not $given.ContainsKey('AlertEmail')) { $script:AlertEmail = $old[3] }
    Assert-Profile
    if (-not $Cloud) { $script:Cloud = $old[4] ? $old[4] : $cloudOfAzure[$azCloud] }
    Assert-Cloud
}

function New-Resources {
    Write-Step "resources, profile $ProfileName, cloud $Cloud"
    $cure = "Read what Azure says above. If the name is taken, choose another -Name. If the region has no such size, or your quota is used, choose another -Location or -Profile. If you are not allowed, ask for the role Contributor on $Group."
    $env:CSBOT_NAME = $Name
    $env:CSBOT_APP_ID = $app
    $env:CSBOT_CLOUD = $Cloud
    $env:CSBOT_ALLOWED_TENANTS = $AllowedTenants
    $env:CSBOT_SUPPORT_TEAM = $SupportTeam
    $env:CSBOT_ALERT_EMAIL = $AlertEmail
    $parameters = "$PSScriptRoot/$ProfileName.bicepparam"
    $outputs = @("$Name.$($clouds[$Cloud].Sites)", $nobody)
    if (-not $WhatIf) {
        $outputs = Invoke-Question "$cure $again" @('az', 'deployment', 'group', 'create', '--resource-group', $Group, '--name', 'csbot', '--parameters', $parameters, '--query', '[properties.outputs.host.value, properties.outputs.identityPrincipalId.value]', '--output', 'tsv')
    }
    elseif ($hasGroup) {
        Invoke-Question $cure @('az', 'deployment', 'group', 'what-if', '--resource-group', $Group, '--name', 'csbot', '--parameters', $parameters)
    }
    else {
        Write-Host "  Would make everything in $ProfileName.bicepparam: the group $Group does not exist yet."
    }
    $script:hostName, $script:principal = -split "$outputs"
}

function Grant-Trust {
    Write-Step 'federated credential: the identity of the web app vouches for the bot'
    $cure = "You must be an owner of the app registration $app, or have the Entra role Application Administrator."
    $file = "$work/credential.json"
    $subject = $null
    @{
        name      = 'csbot'
        issuer    = "https://$($clouds[$Cloud].Login)/$tenant/v2.0"
        subject   = $principal
        audiences = @("api://AzureADTokenExchange$($clouds[$Cloud].Exchange)")
    } | ConvertTo-Json | Set-Content $file
    if ($app -ne $nobody) {
        $subject = Invoke-Question $cure @('az', 'ad', 'app', 'federated-credential', 'list', '--id', $app, '--query', "[?name=='csbot'].subject", '--output', 'tsv')
    }
    if (-not $subject) {
        Invoke-Change $cure @('az', 'ad', 'app', 'federated-credential', 'create', '--id', $app, '--parameters', $file, '--output', 'none')
    }
    elseif (-not $WhatIf -and $subject -ne $principal) {
        Invoke-Change $cure @('az', 'ad', 'app', 'federated-credential', 'update', '--id', $app, '--federated-credential-id', 'csbot', '--parameters', $file)
    }
}

function Publish-Program {
    Write-Step 'build the program'
    Invoke-Change 'The build needs the .NET 10 SDK and its package source. Read what it says above.' @('dotnet', 'publish', "$PSScriptRoot/../Bot", '--configuration', 'Release', '-p:PublishProfile=linux-x64', '--output', "$work/bot") | Out-Host
    Invoke-Change 'The program could not be packed: is the disk full?' @('dotnet', 'msbuild', "$PSScriptRoot/zip.proj", "-p:From=$work/bot", "-p:To=$work/bot.zip") | Out-Host

    Write-Step 'deploy the program'
    Invoke-Change "For details, read the log: az webapp log tail --resource-group $Group --name $Name." @('az', 'webapp', 'deploy', '--resource-group', $Group, '--name', $Name, '--src-path', "$work/bot.zip", '--type', 'zip', '--output', 'none')
}

Assert-Options
$work = (New-Item -ItemType Directory -Path ([IO.Path]::GetTempPath()) -Name ([Guid]::NewGuid())).FullName
try {
    Test-Tools
    Register-App
    New-Group
    Restore-Options
    New-Resources
    Grant-Trust
    Publish-Program
}
finally {
    Remove-Item -Recurse -Force $work
}

$teams = $clouds[$Cloud].Teams ? " --Content:TeamsAddress=$($clouds[$Cloud].Teams)" : ''
if ($WhatIf) { Write-Host "`nNothing was changed. After the deployment:" }
Write-Host @"

Endpoint:   https://$hostName/api/messages
Health:     https://$hostName/health/ready
Next step:  make the app that Teams installs, and upload it in the Teams admin center:
  dotnet run --project Bot -- package --app-id $app --domain $hostName$teams
"@
