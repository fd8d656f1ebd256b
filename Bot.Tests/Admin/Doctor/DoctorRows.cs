using System.Net;
using CsBot.Admin.Doctor;
using CsBot.Tests.Hosting.Credentials;
using CsBot.Tests.Hosting.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Admin.Doctor;

/// <summary>One way to misconfigure the bot, and what the doctor must say of it.</summary>
/// <param name="What">A part of what is found.</param>
/// <param name="Cure">A part of what to do.</param>
public sealed record DoctorRow(string Check, string What, string Cure, Func<DoctorScene, Task> Break, string Verdict = "problem")
{
    /// <summary>Another part of what is found.</summary>
    public string Also { get; init; } = "";
}

public static class DoctorRows
{
    public static IReadOnlyDictionary<string, DoctorRow> All { get; } = new Dictionary<string, DoctorRow>
    {
        ["a number out of range"] = Set("settings", "must be between", "Security:MaxBodyBytes", "Security:MaxBodyBytes", "1"),
        ["a word for a number"] = Set("settings", "Delivery:TimeoutSeconds", "docs/settings.md", "Delivery:TimeoutSeconds", "soon"),
        ["a database that does not exist"] = Set("settings", "Storage:Provider", "docs/settings.md", "Storage:Provider", "MySql"),
        ["a time zone that is none"] = Set("settings", "Escalation:TimeZone", "Change that setting", "Escalation:TimeZone", "Mars/Base"),
        ["PostgreSQL without an address"] = Set("settings", "Storage:ConnectionString is missing", "Change that setting", "Storage:Provider", "PostgreSql"),
        ["a public address without a scheme"] = Set("settings", "Content:PublicAddress is not a complete address", "Change that setting", "Content:PublicAddress", "bot.contoso.com"),
        ["a collector without http"] = Set("telemetry", "is not an address", "http://localhost:4317", "OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4317"),
        ["no sentence encoder"] = new(
            "encoder", "There is no sentence encoder in", "Answers:EncoderFolder", scene =>
            {
                scene.Settings["Answers:EncoderFolder"] = Path.Combine(Path.GetTempPath(), "nowhere");
                return Task.CompletedTask;
            },
            "warning"),
        ["no app id in production"] = new("identity", "MicrosoftAppId is missing", "MicrosoftAppId", scene =>
        {
            scene.Settings["MicrosoftAppId"] = scene.Settings["MicrosoftAppPassword"] = scene.Settings["Content:PublicAddress"] = null;
            return Task.CompletedTask;
        }),
        ["an app id that is none"] = Set("settings", "MicrosoftAppId is not an app id", "Change that setting", "MicrosoftAppId", "my-bot"),
        ["an app id with something around it"] = Set("settings", $"Write only {TestTokens.AppId}", "Change that setting", "MicrosoftAppId", $"28:{TestTokens.AppId}"),
        ["an app id in the place of the tenant's"] = Set("settings", "is the same as MicrosoftAppTenantId", "Change that setting", "MicrosoftAppTenantId", TestTokens.AppId),
        ["a domain for a tenant"] = Set("settings", "MicrosoftAppTenantId is not a tenant id: it is a domain", "Change that setting", "MicrosoftAppTenantId", "contoso.onmicrosoft.com"),
        ["all tenants for a tenant"] = Set("settings", "it means many tenants", "Change that setting", "MicrosoftAppTenantId", "common"),
        ["a secret's id for its value"] = Set("settings", "MicrosoftAppPassword is a GUID", "Change that setting", "MicrosoftAppPassword", TestTokens.AppId),
        ["a Key Vault reference that is not resolved"] = Unusable(
            "MicrosoftAppPassword", "@Microsoft.KeyVault(SecretUri=https://contoso.vault.azure.net/secrets/bot)", "Key Vault Secrets User"),
        ["a Key Vault reference for an id"] = Unusable("MicrosoftAppId", "@Microsoft.KeyVault(VaultName=contoso;SecretName=id)", "Key Vault reference"),
        ["a Key Vault reference inside a value"] = Unusable("Storage:ConnectionString", "Host=a;Password=@Microsoft.KeyVault(VaultName=c;SecretName=d)", "whole value"),
        ["an App Configuration reference"] = Unusable("Operator:Contact", "@Microsoft.AppConfiguration(Endpoint=https://a.azconfig.io; Key=b)", "App Configuration reference"),
        ["a placeholder in angle brackets"] = Unusable("MicrosoftAppId", "<your-app-id>", "placeholder"),
        ["a placeholder in words"] = Unusable("MicrosoftAppPassword", "YOUR_CLIENT_SECRET", "placeholder"),
        ["a placeholder of a pipeline"] = Unusable("Escalation:SupportTeamId", "$(SupportTeamId)", "placeholder"),
        ["a variable of the toolkit"] = Unusable("MicrosoftAppId", "${{BOT_ID}}", "a variable such as"),
        ["a variable of the toolkit inside a value"] = Unusable("Operator:Contact", "https://${{BOT_DOMAIN}}/help", "a variable such as"),
        ["a placeholder of a template"] = Unusable("MicrosoftAppTenantId", "[parameters('tenantId')]", "placeholder"),
        ["an id of nothing but noughts"] = Unusable("MicrosoftAppId", "00000000-0000-0000-0000-000000000000", "placeholder"),
        ["quotes around a value"] = Unusable("MicrosoftAppId", $"\"{TestTokens.AppId}\"", "quotes"),
        ["single quotes around a value"] = Unusable("Escalation:SupportTeamId", "'19:abc@thread.tacv2'", "quotes"),
        ["a line break behind a value"] = Unusable("MicrosoftAppPassword", "abc~def\n", "line break"),
        ["a sign that nobody sees"] = Unusable("MicrosoftAppId", $"\u200B{TestTokens.AppId}", "invisible character"),
        ["a team's link for its id"] = Team(
            "https://teams.microsoft.com/l/team/19%3Aabc%40thread.tacv2/conversations?groupId=4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c", "Write the id in it: 19:abc@thread.tacv2"),
        ["a team's link of the newer Teams"] = Team("https://teams.cloud.microsoft/l/team/19%3Aa_b-c%40thread.tacv2/conversations", "19:a_b-c@thread.tacv2"),
        ["a channel's link for the team's id"] = Team("https://teams.microsoft.com/l/channel/19%3Aabc%40thread.tacv2/Help?groupId=1", "link to a channel"),
        ["a link without a team"] = Team("https://teams.microsoft.com/_#/conversations", "without a team's id"),
        ["a team's id as in a link"] = Team("19%3Aabc%40thread.tacv2", "Write 19:abc@thread.tacv2"),
        ["a thread's id for the team's"] = Team("19:abc@thread.tacv2;messageid=1700000000000", "Write 19:abc@thread.tacv2"),
        ["the id of the team's group"] = Team("4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c", "group in Entra"),
        ["the id of a chat"] = Team("19:abc@thread.v2", "id of a chat"),
        ["the address of a team"] = Team("support@contoso.example", "email address"),
        ["the name of a team"] = Team("Customer support", "not the id of a team"),
        ["a wrong id beside a right one"] = Team("19:abc@thread.tacv2, 4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c", "group in Entra"),
        ["an address for a connection string"] = new("settings", "Write its parts", "Change that setting", scene =>
        {
            (scene.Settings["Storage:Provider"], scene.Settings["Storage:ConnectionString"]) = ("PostgreSql", "postgres://bot@db.example/csbot");
            return Task.CompletedTask;
        }),
        ["no tenant"] = Set("settings", "MicrosoftAppTenantId", "Change that setting", "MicrosoftAppTenantId", null),
        ["nothing that proves the app"] = Set("settings", "no credential is set", "Change that setting", "MicrosoftAppPassword", null),
        ["two proofs"] = Set("settings", "Keep one", "Change that setting", "MicrosoftAppFederatedIdentityId", TestTokens.AppId),
        ["a certificate that is not there"] = new("settings", "there is no file /no/such.pfx", "Change that setting", scene =>
        {
            (scene.Settings["MicrosoftAppPassword"], scene.Settings["MicrosoftAppCertificatePath"]) = (null, "/no/such.pfx");
            return Task.CompletedTask;
        }),
        ["a cloud that is none"] = Set("settings", "ChannelService", "Change that setting", "ChannelService", "https://example.com"),
        ["emulator tokens in production"] = Set("identity", "Emulator", "Security:AllowEmulator", "Security:AllowEmulator", "true") with { Verdict = "warning" },
        ["a typing mistake in a key"] = Set("unknown-settings", "There is no setting Storage:DataFoldr", "Did you mean Storage:DataFolder?", "Storage:DataFoldr", "x"),
        ["a key that is none"] = Set("unknown-settings", "There is no setting Security:Colour", "Remove it", "Security:Colour", "blue"),
        ["a typing mistake in a section"] = Set("unknown-settings", "There is no setting Securty", "Did you mean Security?", "Securty:MaxBodyBytes", "20000"),
        ["a typing mistake at the top"] = Set("unknown-settings", "MicrosoftAppPasword", "Did you mean MicrosoftAppPassword?", "MicrosoftAppPasword", "x"),
        ["one underscore"] = Set("unknown-settings", "Storage_DataFolder", "Storage__DataFolder", "Storage_DataFolder", "x"),
        ["a certificate that has expired"] = new("certificate", "expired on 2026-01-02", "app registration", scene => CertifyAsync(scene, new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero))),
        ["a certificate that will expire"] = new(
            "certificate", "expires on", "app registration", scene => CertifyAsync(scene, TimeProvider.System.GetUtcNow().AddDays(10)), "warning"),
        ["a secret that Entra refuses"] = Refuse("AADSTS7000215", "secret's value, not its id"),
        ["an app without service principal"] = Refuse("AADSTS7000229", "az ad sp create"),
        ["a federated credential that does not fit"] = Refuse("AADSTS700213", "Add one"),
        ["an identity host that is away"] = new("credential", "no token", "over https", scene =>
        {
            scene.Entra.Refusal = HttpStatusCode.ServiceUnavailable;
            scene.Entra.RefusalCode = "";
            return Task.CompletedTask;
        }),
        ["a metadata host that is away"] = Set(
            "metadata-host", "nothing is listening there", "firewall", "ToBotFromChannelOpenIdMetadataUrl", "http://127.0.0.1:9/openid"),
        ["a metadata host that is another one"] = new("metadata-host", "something other than keys", "ChannelService", scene =>
        {
            scene.Settings["ToBotFromChannelOpenIdMetadataUrl"] = scene.Keys.Metadata.Replace("/openid", "/keys", StringComparison.Ordinal);
            return Task.CompletedTask;
        }),
        ["a clock that is wrong"] = Arrange("clock", "wrong by 60 minutes", "time synchronization", services =>
            services.AddSingleton<TimeProvider>(new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMinutes(60.5)))),
        ["a network share under SQLite"] = Arrange("data-folder", "network file system (cifs)", "PostgreSql", services =>
            services.AddSingleton(new MountTable([("/", "cifs")]))),
        ["a data folder in memory"] = Arrange("data-folder", "in memory (tmpfs)", "Set Storage:DataFolder to a disk", services =>
            services.AddSingleton(new MountTable([("/", "tmpfs")]))) with
        { Verdict = "warning" },
        ["a data folder that cannot be made"] = new("data-folder", "is not writable", "Storage:DataFolder", scene =>
        {
            scene.Settings["Storage:DataFolder"] = Path.Combine(scene.DatabaseFile, "below-a-file");
            return Task.CompletedTask;
        }),
        ["a file that is no database"] = new("database", "csbot.db is not a database", "Restore a backup", scene =>
            File.WriteAllTextAsync(scene.DatabaseFile, string.Concat(Enumerable.Repeat("words ", 1000)))),
        ["PostgreSQL that is not there"] = new("database", "nothing is listening there", "Host and Port", scene =>
        {
            (scene.Settings["Storage:Provider"], scene.Settings["Storage:ConnectionString"]) = ("PostgreSql", "Host=127.0.0.1;Port=9;Password=not a real secret");
            return Task.CompletedTask;
        }),
        ["a database of a newer version"] = Write("database", "newer version", "restore the backup", """
            INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('99991231235959_Tomorrow', '99.0')
            """),
        ["a database from before the first release"] = Write("database", "before version 0.9.0", "Storage:DataFolder", """
            INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20261127205939_Retention', '10.0')
            """),
        ["two processes on SQLite"] = Write("replicas", "2 processes share a SQLite database, and only one may use it", "PostgreSql", """
            INSERT INTO "Replicas" ("Id", "Until") VALUES ('a', 99999999999999), ('b', 99999999999999)
            """),
        ["messages that wait for long"] = Write("outbox", "1 message is waiting", "credential", Outbox(0, 1)) with { Verdict = "warning" },
        ["messages that were given up"] = Write("outbox", "The bot gave up on 1 message ", "outbox list", Outbox(2, 99999999999999)) with { Verdict = "warning" },
        ["no inbox"] = Write("inbox", "No channel", "inbox-code", """DELETE FROM "Inboxes" """) with { Verdict = "warning" },
        ["a lost inbox"] = Write("inbox", "is lost", "Put the bot back", """UPDATE "Inboxes" SET "Lost" = 1"""),
        ["a template that is broken"] = new("content", "step.template.json", "lint", scene => ContentAsync(scene, cards =>
            File.WriteAllTextAsync(Path.Combine(cards, "templates", "step.template.json"), "{"))),
        ["a guide file that is broken"] = new("content", ":1:", "lint", scene => ContentAsync(scene, cards =>
            File.WriteAllTextAsync(Directory.GetFiles(Path.Combine(cards, "guides"), "guide.yaml", SearchOption.AllDirectories)[0], "phases: 7"))),
        ["content that is not there"] = Set("content", "There is no folder", "Content:Folder", "Content:Folder", "/no/such/cards"),
        ["no public address"] = Set("public-endpoint", "Content:PublicAddress is missing", "https://", "Content:PublicAddress", null),
        ["a public address without https"] = Set("public-endpoint", "not an https address", "https://bot.example", "Content:PublicAddress", "http://bot.example"),
        ["a public address that nobody answers"] = Set("public-endpoint", "nothing is listening there", "firewall", "Content:PublicAddress", "https://127.0.0.1:9"),
        ["a public address of another program"] = Answer("another program", "without a path", "/health/live", 404),
        ["a bot that is not ready"] = Answer("cannot handle messages", "/health/ready", "/health/ready", 503),
        ["a bot that lets anybody in"] = Answer("lets anybody in", "MicrosoftAppId", "/api/messages", 200),
        ["a collector that is not there"] = Set(
            "telemetry", "The collector at 127.0.0.1:9", "Start the collector", "OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9") with
        { Verdict = "warning" },
        ["an Application Insights key that is none"] = Set(
            "telemetry", "not a connection string", "overview", "APPLICATIONINSIGHTS_CONNECTION_STRING", "c0570e50"),
    };

    private static string Outbox(int state, long created) => $$"""
        INSERT INTO "Outbox" ("Id", "Conversation", "Kind", "Reference", "Activity", "State", "Attempts", "Created")
        VALUES ('x', 'a:x', 0, '{}', '', {{state}}, 1, {{created}})
        """;

    private static DoctorRow Set(string check, string what, string cure, string key, string? value) => new(check, what, cure, scene =>
    {
        scene.Settings[key] = value;
        return Task.CompletedTask;
    });

    private static DoctorRow Unusable(string key, string value, string what) =>
        Set("settings", what, "Change that setting", key, value) with { Also = $"Setting {key} cannot be used as it is" };

    private static DoctorRow Team(string value, string what) => Set("settings", what, "Change that setting", "Escalation:SupportTeamId", value);

    private static DoctorRow Arrange(string check, string what, string cure, Action<IServiceCollection> arrange) => new(check, what, cure, scene =>
    {
        scene.Arrange(arrange);
        return Task.CompletedTask;
    });

    private static DoctorRow Write(string check, string what, string cure, string sql) => new(check, what, cure, scene => scene.WriteAsync(sql));

    private static DoctorRow Answer(string what, string cure, string path, int status) => new("public-endpoint", what, cure, scene =>
    {
        scene.Answers[path] = status;
        return Task.CompletedTask;
    });

    private static DoctorRow Refuse(string code, string cure) => new("credential", code, cure, scene =>
    {
        (scene.Entra.Refusal, scene.Entra.RefusalCode) = (HttpStatusCode.Unauthorized, code);
        return Task.CompletedTask;
    });

    private static async Task CertifyAsync(DoctorScene scene, DateTimeOffset until)
    {
        string path = Path.Combine(scene.DataFolder, "bot.pem");
        await AppProofTests.WriteCertificateAsync(path, until);
        (scene.Settings["MicrosoftAppPassword"], scene.Settings["MicrosoftAppCertificatePath"]) = (null, path);
    }

    private static async Task ContentAsync(DoctorScene scene, Func<string, Task> breakIt)
    {
        var cards = new EditedCards();
        scene.Own(cards);
        await breakIt(cards.Folder);
        scene.Settings["Content:Folder"] = cards.Folder;
    }
}
