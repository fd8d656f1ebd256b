using System.Globalization;
using System.Text.RegularExpressions;
using CsBot.Content.Reading;
using Microsoft.Extensions.Options;

namespace CsBot.Hosting;

/// <summary>What no setting can mean, whatever it is for: a reference that nobody has resolved, a placeholder, signs that came along with copying. No value is repeated.</summary>
/// <param name="section">Its name; empty for the settings at the top.</param>
internal sealed class SettingValues<TOptions>(IConfiguration configuration, string section, IReadOnlyList<string> keys) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        string[] findings = [.. keys.Select(key => section.Length == 0 ? key : $"{section}:{key}").SelectMany(Findings)];
        return findings.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(findings);
    }

    private IEnumerable<string> Findings(string path)
    {
        IConfigurationSection setting = configuration.GetSection(path);
        return setting.GetChildren().Prepend(setting)
            .Select(entry => SettingText.Fault(entry.Key, entry.Value) is { } fault ? $"Setting {entry.Path} {SettingText.Unusable}{fault}" : null)
            .OfType<string>();
    }
}

/// <summary>Reads what stands in a setting before anybody asks what it is for.</summary>
internal static partial class SettingText
{
    /// <summary>How each finding goes on after the name of the setting.</summary>
    public const string Unusable = "cannot be used as it is: ";

    private const string VaultReference = "@Microsoft.KeyVault(";
    private const string ConfigurationReference = "@Microsoft.AppConfiguration(";

    /// <summary>Somebody's own words, in which a quote or a space may be meant.</summary>
    private static readonly string[] Free = ["MicrosoftAppCertificatePassword", "Name"];

    /// <summary>Why the value cannot be right, and the cure; null where it may be.</summary>
    public static string? Fault(string key, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        string text = value.Trim();
        return Reference(text)
            ?? (ToolkitVariable.Fault(text) is null ? null : "it contains a variable such as ${{BOT_ID}} of the Agents Toolkit or of a pipeline, which nothing has filled in. Write the real value.")
            ?? (Placeholder().IsMatch(Bare(text)) ? "it is a placeholder from an example, a template or a pipeline. Write the real value, or remove the setting." : null)
            ?? (Free.Contains(key, StringComparer.OrdinalIgnoreCase) ? null : Signs(value, text));
    }

    private static string? Reference(string text)
    {
        string? kind = text.Contains(VaultReference, StringComparison.OrdinalIgnoreCase) ? "Key Vault"
            : text.Contains(ConfigurationReference, StringComparison.OrdinalIgnoreCase) ? "App Configuration" : null;
        if (kind is null)
        {
            return null;
        }

        return Bare(text).StartsWith('@')
            ? $"it is a {kind} reference that Azure has not resolved. Let the app's identity read it (for a vault: the role Key Vault Secrets User), check the name in the reference, "
                + "and restart the app; the portal shows the reason next to the setting. Outside Azure, write the value itself."
            : $"it contains a {kind} reference, but Azure resolves one only if it is the whole value. Put the whole value into the vault.";
    }

    private static string? Signs(string value, string text)
    {
        if (Bare(text).Length != text.Length)
        {
            return "there are quotes around it, and they count as part of the value. Write the value without them.";
        }

        if (value.Length != text.Length)
        {
            return "there is a space or a line break before or after it. Write the value without it.";
        }

        return value.Any(IsHidden) ? "it contains an invisible character, which can come from copying. Type the value again." : null;
    }

    private static string Bare(string text) => text is [var first, .., var last] && (first, last) is ('"', '"') or ('\'', '\'') or ('`', '`') or ('\u201C', '\u201D') or ('\u201E', '\u201C')
        ? text[1..^1].Trim()
        : text;

    private static bool IsHidden(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control;

    [GeneratedRegex(
        """
        ^(?:<[^<>]*>|\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$\([^()]*\)|\#\{[^{}]*\}\#?|%\w+%|__\w+__|\[(?:parameters|variables|concat|reference)\(.*\)\]
        |(?:your|my|put|insert|enter|add)[-_\ ][-_\ \w]*(?:id|here|secret|password|tenant|guid|key|url|address|domain|company|organi[sz]ation|name|string|value|host)
        |change[-_\ ]?(?:me|this|it)|replace[-_\ ]?(?:me|this|it|with\b.*)|fill[-_\ ]?in(?:\ .*)?|to[-_\ ]?do|tbd|placeholder|x{3,}|\.{3,}|\u2026|\?{2,}
        |0{8}-0{4}-0{4}-0{4}-0{12}|x{8}-x{4}-x{4}-x{4}-x{12})$
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Placeholder();
}
