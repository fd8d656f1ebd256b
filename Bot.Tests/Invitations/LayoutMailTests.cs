using CsBot.Invitations;
using CsBot.Tests.Invitations.Layouts;
using CsBot.Tests.Requirements;
using Xunit.Abstractions;

namespace CsBot.Tests.Invitations;

/// <summary>
/// Measures over every layout and language: nothing that was passed on is called genuine, and what came directly is hardly ever called passed on.
/// Run with <c>--logger "console;verbosity=detailed"</c>, it prints the figures.
/// </summary>
public sealed class LayoutMailTests(ITestOutputHelper output)
{
    private const int MinPassedOn = 2000;
    private const int MinOriginals = 500;
    private const int MinLanguages = 30;

    private static readonly IReadOnlyList<MailLayout> Layouts = MailLayout.Read(Repository.PathTo("Bot.Tests", "Invitations", "Layouts", "layouts.jsonl"));

    [Fact]
    public void NothingPassedOnIsGenuineAndLittleThatCameDirectlyIsPassedOn()
    {
        (LayoutMail Mail, InvitationVerdict Verdict)[] judged = Judge();
        (LayoutMail Mail, InvitationVerdict Verdict)[] passedOn = [.. judged.Where(one => one.Mail.PassedOn)], originals = [.. judged.Where(one => !one.Mail.PassedOn)];
        string[] falseGenuine = Names(passedOn, InvitationVerdict.Genuine), falseForwarded = Names(originals, InvitationVerdict.Forwarded);
        int forwarded = passedOn.Count(one => one.Verdict == InvitationVerdict.Forwarded), genuine = originals.Count(one => one.Verdict == InvitationVerdict.Genuine);

        output.WriteLine($"{Layouts.Count} languages");
        output.WriteLine($"passed on: {passedOn.Length} mails, {forwarded} called forwarded, {falseGenuine.Length} called genuine");
        output.WriteLine($"came directly: {originals.Length} mails, {genuine} called genuine, {falseForwarded.Length} called forwarded");

        Assert.True(Layouts.Count >= MinLanguages && passedOn.Length >= MinPassedOn && originals.Length >= MinOriginals);
        Assert.Empty(falseGenuine);
        Assert.True(falseForwarded.Length * 100 <= originals.Length, string.Join('\n', falseForwarded));
        Assert.True(forwarded * 100 >= passedOn.Length * 99, "too many that were passed on are not said to be");
        Assert.True(genuine * 100 >= originals.Length * 95, "too many that came directly are not said to be genuine");
    }

    /// <summary>A program's language that nobody has listed: its names prove nothing, and a word above says that it was passed on.</summary>
    [Fact]
    public void AHeadInALanguageThatIsNotListedIsNeverGenuine()
    {
        string[] lines = [$"Zuqo: {MailPart.Sender}", "Wexli: 17/02/2020 12:16", $"Plom: {MailPart.Boss}", $"Drix: {MailPart.Subject}", "", .. MailPart.Body];
        Assert.Equal(InvitationVerdict.CannotTell, MailSamples.Reader.ReadText(string.Join('\n', lines)).Verdict);
        Assert.Equal(InvitationVerdict.Forwarded, MailSamples.Reader.ReadText(string.Join('\n', ["Robin, ti mozesz?", "", .. lines])).Verdict);
    }

    private static (LayoutMail, InvitationVerdict)[] Judge()
    {
        var files = new MailFiles(MailSamples.Reader);
        return [.. LayoutMails.Of(Layouts).Select(mail => (mail, files.Read(mail.Kind, mail.Content).Verdict))];
    }

    private static string[] Names(IEnumerable<(LayoutMail Mail, InvitationVerdict Verdict)> judged, InvitationVerdict verdict) =>
        [.. judged.Where(one => one.Verdict == verdict).Select(one => one.Mail.Name)];
}
