namespace CsBot.Tests.Deployment;

/// <summary>A folder with an <c>az</c> and a <c>dotnet</c> that write down their calls and remember what was made.</summary>
public sealed class FakeAzure : IDisposable
{
    public const string AppId = "11111111-1111-1111-1111-111111111111";
    public const string PrincipalId = "44444444-4444-4444-4444-444444444444";
    public const string TenantId = "33333333-3333-3333-3333-333333333333";

    private const string Az = $$"""
        #!/bin/bash
        cd "$(dirname "$0")/state"
        echo "az $*" >> calls
        if [ -s failing ] && [[ "$*" == "$(cat failing)"* ]]; then echo "ERROR: (AuthorizationFailed)" >&2; exit 1; fi
        case "$*" in
          "account show "*) echo {{TenantId}} ;;
          "cloud show "*) if [ -f cloud ]; then cat cloud; else echo AzureCloud; fi ;;
          "ad app list "*) if [ -f app ]; then cat app; fi ;;
          "ad app create "*) [[ "$*" =~ audience\ ([A-Za-z]+) ]]; printf '{{AppId}}\t%s\n' "${BASH_REMATCH[1]}" > app; echo {{AppId}} ;;
          "ad app update "*) printf '{{AppId}}\tAzureADMultipleOrgs\n' > app ;;
          "ad sp list "*) if [ -f sp ]; then echo sp-id; fi ;;
          "ad sp create "*) touch sp ;;
          "group exists "*) if [ -f group ]; then echo true; else echo false; fi ;;
          "group create "*) touch group ;;
          "deployment group list "*) if [ -f last ]; then cat last; fi ;;
          "deployment group create "*) [[ "$*" =~ ([a-z]+)\.bicepparam ]]; echo "${BASH_REMATCH[1]};$CSBOT_ALLOWED_TENANTS;$CSBOT_SUPPORT_TEAM;$CSBOT_ALERT_EMAIL;$CSBOT_CLOUD" > last; env | grep ^CSBOT_ | sort > settings; printf 'contoso-csbot.azurewebsites.net\n{{PrincipalId}}\n' ;;
          "deployment group what-if "*) echo "Resource changes: 3 to create." ;;
          "ad app federated-credential list "*) if [ -f subject ]; then cat subject; fi ;;
          "ad app federated-credential "*) [[ "$*" =~ parameters\ ([^ ]+) ]]; cp "${BASH_REMATCH[1]}" credential; echo {{PrincipalId}} > subject ;;
          "webapp deploy "*) ;;
          *) echo "ERROR: az knows no $*" >&2; exit 2 ;;
        esac
        """;

    private const string Dotnet = """
        #!/bin/bash
        cd "$(dirname "$0")/state"
        echo "dotnet $*" >> calls
        if [ -s failing ] && [[ "dotnet $*" == "$(cat failing)"* ]]; then echo "error NETSDK1045" >&2; exit 1; fi
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("csbot-azure").FullName;

    public FakeAzure()
    {
        Directory.CreateDirectory(State());
        Write("az", Az);
        Write("dotnet", Dotnet);
    }

    /// <summary>The calls since the last time this was asked, without the folders that differ from run to run.</summary>
    public string[] TakeCalls()
    {
        string[] calls = File.Exists(State("calls")) ? File.ReadAllLines(State("calls")) : [];
        File.Delete(State("calls"));
        return [.. calls.Select(call => string.Join(' ', call.Replace(Templates.PathTo(), "TEMPLATES", StringComparison.Ordinal).Split(' ').Select(WithoutFolder)))];
    }

    /// <summary>What the last call left behind: settings of the deployment, the federated credential.</summary>
    public string Read(string name) => File.ReadAllText(State(name));

    public void Remember(string name, string text) => File.WriteAllText(State(name), text);

    /// <param name="call">How the call begins that is to fail.</param>
    public void Fail(string call) => Remember("failing", call);

    public Task<DeploymentTools.Run> RunAsync(string program, string[] arguments) => DeploymentTools.RunAsync(program, arguments, new Dictionary<string, string>
    {
        ["PATH"] = $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}",
        ["HOME"] = _folder,
        ["POWERSHELL_TELEMETRY_OPTOUT"] = "1",
        ["POWERSHELL_UPDATECHECK"] = "Off",
    });

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string WithoutFolder(string word)
    {
        int begin = word.IndexOf(Path.GetTempPath(), StringComparison.Ordinal);
        return begin < 0 ? word : string.Concat(word.AsSpan(0, begin), "TEMP/", Path.GetFileName(word));
    }

    private string State(string name = "") => Path.Combine(_folder, "state", name);

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
