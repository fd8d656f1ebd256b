using System.Text.Json;
using CsBot.Content.Invitations;
using CsBot.Invitations;
using CsBot.Tests.Content.Guides;
using CsBot.Tests.Requirements;

namespace CsBot.Tests.Invitations;

/// <summary>A mail of our own making, and what it must be said to be.</summary>
public sealed record MailSample(string File, string Verdict, bool SignupLink, bool PersonalLink)
{
    public override string ToString() => File;
}

/// <summary>The mails in the folder mails/. Every name, address and code in them is made up.</summary>
internal static class MailSamples
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static InvitationReader Reader { get; } = new(MailFactsLoader.Load(RealCards.Root));

    public static IReadOnlyList<MailSample> All { get; } = [.. Read("mails.jsonl"), .. Read("mails-later.jsonl")];

    public static string PathOf(string file) => Repository.PathTo("Bot.Tests", "Invitations", "mails", file);

    public static string Text(string file) => File.ReadAllText(PathOf(file));

    private static IEnumerable<MailSample> Read(string list) => File.ReadLines(Repository.PathTo("Bot.Tests", "Invitations", list))
        .Select(line => JsonSerializer.Deserialize<MailSample>(line, Options)!);
}
