#!/usr/bin/env bash
# Deploys CsBot to Azure: registration, resources, program. Run it again to continue where it stopped, to change a setting or to upgrade.
set -euo pipefail

usage() {
  cat <<'TEXT'
deploymentTemplates/deploy.sh --name NAME --location REGION [options]

  --name NAME             name of the bot, 3 to 40 lower-case letters, digits and hyphens; its address, NAME.azurewebsites.net, must not be taken
  --location REGION       such as westeurope; needed only while the resource group does not exist
  --group GROUP           resource group; default: NAME
  --cloud CLOUD           public, usGov (GCC High), usGovDoD or china; default: the cloud that az is signed in to
  --profile small|large   what it costs, and how much load it can take; default: small
  --app-id ID             an app registration that somebody made for you; default: the one called NAME, or a new one
  --allowed-tenants IDS   tenants whose people may use the bot, including yours, with commas, or * for any; default: only yours
  --support-team IDS      ids of the teams whose channels may receive requests, with commas
  --alert-email ADDRESS   who gets an email when an alert fires
  --what-if               say what it would do, and change nothing

Cloud, profile, tenants, teams and address stay as the last deployment set them, unless you give them again; '' clears one.
TEXT
}

as_before='(as before)'
name='' location='' group='' cloud='' app_id='' what_if=''
profile="$as_before" allowed_tenants="$as_before" support_team="$as_before" alert_email="$as_before"
step=0
again='Then run the same command again: it continues where it stopped.'
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

say_step() { step=$((step + 1)); printf '\nStep %s of 8: %s\n' "$step" "$1"; }
stop() {
  local where="Stopped at step $step."
  [ "$step" -gt 0 ] || where='Nothing was done.'
  printf '\n%s %s\n' "$where" "$1" >&2
  exit 1
}

# ask CURE COMMAND...: a call that changes nothing.
ask() { local cure="$1"; shift; "$@" || stop "$cure"; }

# change CURE COMMAND...: a call that changes something; a preview only says it.
change() {
  local cure="$1"; shift
  if [ -n "$what_if" ]; then printf '  Would run: %s\n' "$*" >&2; else "$@" || stop "$cure $again"; fi
}

read_options() {
  while [ $# -gt 0 ]; do
    case "$1" in
      --what-if) what_if=yes; shift; continue ;;
      --help | -h) usage; exit 0 ;;
    esac
    [ $# -gt 1 ] || { usage >&2; stop "$1 needs a value, or is not an option."; }
    case "$1" in
      --name) name="$2" ;;
      --location) location="$2" ;;
      --group) group="$2" ;;
      --cloud) cloud="$2" ;;
      --profile) profile="$2" ;;
      --app-id) app_id="$2" ;;
      --allowed-tenants) allowed_tenants="$2" ;;
      --support-team) support_team="$2" ;;
      --alert-email) alert_email="$2" ;;
      *) usage >&2; stop "$1 is not an option." ;;
    esac
    shift 2
  done
  group="${group:-$name}"
}

check_profile() {
  [ -f "$here/$profile.bicepparam" ] || stop "--profile $profile: there is no $here/$profile.bicepparam. Use small or large."
}

# What differs between the clouds: the name that az has for it, and where things are.
know_cloud() {
  case "$cloud" in
    public) az_name=AzureCloud login=login.microsoftonline.com exchange='' sites=azurewebsites.net teams='' ;;
    usGov) az_name=AzureUSGovernment login=login.microsoftonline.us exchange=USGov sites=azurewebsites.us teams=https://gov.teams.microsoft.us ;;
    usGovDoD) az_name=AzureUSGovernment login=login.microsoftonline.us exchange=USGov sites=azurewebsites.us teams=https://dod.teams.microsoft.us ;;
    china) az_name=AzureChinaCloud login=login.partner.microsoftonline.cn exchange=China sites=chinacloudsites.cn teams=https://teams.microsoftonline.cn ;;
    *) stop "--cloud $cloud: use public, usGov, usGovDoD or china." ;;
  esac
}

check_cloud() {
  know_cloud
  [ "$az_name" = "$az_cloud" ] ||
    stop "--cloud $cloud is $az_name, but az is signed in to $az_cloud. Run az cloud set --name $az_name and az login, or give another --cloud."
}

# For az the two clouds of the US government are one: GCC High, unless somebody says otherwise.
guess_cloud() {
  case "$az_cloud" in
    AzureCloud) cloud_of_az=public ;;
    AzureUSGovernment) cloud_of_az=usGov ;;
    AzureChinaCloud) cloud_of_az=china ;;
    *) stop "az is signed in to $az_cloud, and these templates know no such cloud." ;;
  esac
}

check_options() {
  [[ "$name" =~ ^[a-z][a-z0-9-]{1,38}[a-z0-9]$ ]] ||
    stop "--name ${name:-(missing)}: use 3 to 40 lower-case letters, digits and hyphens, beginning with a letter."
  [ "$profile" = "$as_before" ] || check_profile
  [ -z "$cloud" ] || know_cloud
  [[ -z "$app_id" || "$app_id" =~ ^[0-9a-fA-F-]{36}$ ]] || stop "--app-id $app_id: use the Application (client) ID of the registration, a GUID."
}

check_tools() {
  say_step 'check tools and sign-in'
  command -v az >/dev/null || stop 'The Azure CLI is missing: install az, then run az login.'
  command -v dotnet >/dev/null || stop 'The .NET SDK is missing: install .NET 10.'
  tenant="$(ask 'Sign in first: az login, then az account set --subscription NAME.' az account show --query tenantId --output tsv)"
  az_cloud="$(ask 'Sign in first: az cloud set --name NAME, then az login.' az cloud show --query name --output tsv)"
  guess_cloud
  [ -z "$cloud" ] || check_cloud
  echo "  Tenant $tenant in $az_cloud."
}

register_app() {
  say_step 'app registration'
  local cure='You need the Entra role Application Developer. Or ask somebody to make the registration, and give its id with --app-id.'
  local found audience wanted=AzureADMyOrg
  [ -z "${allowed_tenants#"$as_before"}" ] || wanted=AzureADMultipleOrgs
  local filter="displayName eq '$name'"
  [ -z "$app_id" ] || filter="appId eq '$app_id'"
  found="$(ask "$cure" az ad app list --filter "$filter" --query '[].[appId, signInAudience]' --output tsv)"
  [ "$(grep -c . <<<"$found")" -le 1 ] || stop "More than one registration is called $name. Name the right one with --app-id."
  if [ -z "$found" ]; then
    [ -z "$app_id" ] || stop "Tenant $tenant has no registration $app_id. Check --app-id, or leave it out to make one."
    app_id="$(change "$cure" az ad app create --display-name "$name" --sign-in-audience "$wanted" --query appId --output tsv)"
    app_id="${app_id:-00000000-0000-0000-0000-000000000000}"
  else
    read -r app_id audience <<<"$found"
    if [ "$wanted" = AzureADMultipleOrgs ] && [ "$audience" != "$wanted" ]; then
      change "$cure" az ad app update --id "$app_id" --sign-in-audience "$wanted"
    fi
  fi
  echo "  App id $app_id."

  say_step 'service principal'
  found="$(ask "$cure" az ad sp list --filter "appId eq '$app_id'" --query '[].id' --output tsv)"
  [ -n "$found" ] || change "$cure" az ad sp create --id "$app_id" --output none
}

make_group() {
  say_step "resource group $group"
  local cure="You need the role Contributor on the subscription. Or ask somebody to make the group $group and give you that role in it."
  group_exists="$(ask "$cure" az group exists --name "$group")"
  if [ "$group_exists" != true ]; then
    [ -n "$location" ] || stop "The group $group does not exist yet. Say with --location where to make it."
    change "$cure" az group create --name "$group" --location "$location" --output none
  fi
}

keep_options() {
  local last='' old_profile old_tenants old_team old_email old_cloud
  if [ "$group_exists" = true ]; then
    last="$(ask "You need the role Reader on $group." az deployment group list --resource-group "$group" --query "[?name=='csbot'].properties.parameters.join(';', [profile.value.name, allowedTenants.value, supportTeamId.value, alertEmail.value, cloud.value || ''])" --output tsv)"
  fi
  IFS=';' read -r old_profile old_tenants old_team old_email old_cloud <<<"$last"
  [ "$profile" != "$as_before" ] || profile="${old_profile:-small}"
  [ "$allowed_tenants" != "$as_before" ] || allowed_tenants="$old_tenants"
  [ "$support_team" != "$as_before" ] || support_team="$old_team"
  [ "$alert_email" != "$as_before" ] || alert_email="$old_email"
  check_profile
  cloud="${cloud:-${old_cloud:-$cloud_of_az}}"
  check_cloud
}

make_resources() {
  say_step "resources, profile $profile, cloud $cloud"
  local cure="Read what Azure says above. If the name is taken, choose another --name. If the region has no such size, or your quota is used, choose another --location or --profile. If you are not allowed, ask for the role Contributor on $group."
  export CSBOT_NAME="$name" CSBOT_APP_ID="$app_id" CSBOT_CLOUD="$cloud" CSBOT_ALLOWED_TENANTS="$allowed_tenants" CSBOT_SUPPORT_TEAM="$support_team" CSBOT_ALERT_EMAIL="$alert_email"
  local outputs="$name.$sites 00000000-0000-0000-0000-000000000000"
  if [ -z "$what_if" ]; then
    outputs="$(ask "$cure $again" az deployment group create --resource-group "$group" --name csbot --parameters "$here/$profile.bicepparam" --query '[properties.outputs.host.value, properties.outputs.identityPrincipalId.value]' --output tsv)"
  elif [ "$group_exists" = true ]; then
    ask "$cure" az deployment group what-if --resource-group "$group" --name csbot --parameters "$here/$profile.bicepparam"
  else
    echo "  Would make everything in $profile.bicepparam: the group $group does not exist yet."
  fi
  read -r host principal <<<"$(tr '\n\t' '  ' <<<"$outputs")"
}

trust_identity() {
  say_step 'federated credential: the identity of the web app vouches for the bot'
  local cure="You must be an owner of the app registration $app_id, or have the Entra role Application Administrator."
  local subject='' file="$work/credential.json"
  cat >"$file" <<JSON
{
  "name": "csbot",
  "issuer": "https://$login/$tenant/v2.0",
  "subject": "$principal",
  "audiences": ["api://AzureADTokenExchange$exchange"]
}
JSON
  [ "$app_id" = 00000000-0000-0000-0000-000000000000 ] ||
    subject="$(ask "$cure" az ad app federated-credential list --id "$app_id" --query "[?name=='csbot'].subject" --output tsv)"
  if [ -z "$subject" ]; then
    change "$cure" az ad app federated-credential create --id "$app_id" --parameters "$file" --output none
  elif [ -z "$what_if" ] && [ "$subject" != "$principal" ]; then
    change "$cure" az ad app federated-credential update --id "$app_id" --federated-credential-id csbot --parameters "$file"
  fi
}

deploy_program() {
  say_step 'build the program'
  change 'The build needs the .NET 10 SDK and its package source. Read what it says above.' dotnet publish "$here/../Bot" --configuration Release -p:PublishProfile=linux-x64 --output "$work/bot" >&2
  change 'The program could not be packed: is the disk full?' dotnet msbuild "$here/zip.proj" -p:From="$work/bot" -p:To="$work/bot.zip" >&2

  say_step 'deploy the program'
  change "For details, read the log: az webapp log tail --resource-group $group --name $name." az webapp deploy --resource-group "$group" --name "$name" --src-path "$work/bot.zip" --type zip --output none
}

read_options "$@"
check_options
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
check_tools
register_app
make_group
keep_options
make_resources
trust_identity
deploy_program
cat <<TEXT

${what_if:+Nothing was changed. After the deployment:
}Endpoint:   https://$host/api/messages
Health:     https://$host/health/ready
Next step:  make the app that Teams installs, and upload it in the Teams admin center:
  dotnet run --project Bot -- package --app-id $app_id --domain $host${teams:+ --Content:TeamsAddress=$teams}
TEXT
