using System.CommandLine;
using System.Text.Json.Nodes;
using CsBot.Admin.Output;
using CsBot.Content.Guides;
using CsBot.Content.Invitations;
using CsBot.Content.Texts;
using CsBot.Dialogs.Mail;
using CsBot.Invitations;

namespace CsBot.Admin;

/// <summary><c>check-invitation</c>: says of saved mails what the bot would say of them. No word of a mail is written.</summary>
internal static class CheckInvitationCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var files = new Argument<string[]>("files") { Description = "Emails saved as .eml, .txt or .html.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Write one JSON object per line." };
        var retired = new Option<bool>("--retired") { Description = "Check them as the bot does while the site is closed." };
        var command = new Verb("check-invitation", "Check saved invitation emails.") { files, json, retired };
        command.SetAction((result, token) => RunAsync(
            result.GetValue(files)!, (result.GetValue(json), result.GetValue(retired)), (output, errors), token));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] files, (bool Json, bool Retired) how, (TextWriter Output, TextWriter Errors) console, CancellationToken cancellationToken)
    {
        string[] settings = [.. files.Where(file => file.StartsWith("--", StringComparison.Ordinal))];
        string cards = CommandContent.Folder(settings);
        MailFacts facts = MailFactsLoader.Load(cards);
        var reader = new MailFiles(new InvitationReader(facts));
        var words = new InvitationWords(TextLoader.LoadTexts(cards, GuideLibrary.DefaultLanguage));
        int code = ExitCode.Done;
        foreach (string file in files.Except(settings))
        {
            MailFileKind kind = MailFiles.KindOf(file);
            if (!MailFiles.CanRead(kind))
            {
                await console.Errors.WriteLineAsync($"{file} is not an .eml, .txt or .html file; save the email as one of these");
                code = ExitCode.Failed;
            }
            else if (await CommandFile.ReadAsync(file, console.Errors, cancellationToken) is { } content)
            {
                InvitationFindings findings = reader.Read(kind, content, how.Retired ? facts.Closed : null);
                await console.Output.WriteLineAsync(how.Json ? Json(file, findings, words)
                    : $"{file}: {InvitationWords.NameOf(findings.Verdict)}. {string.Join(' ', words.Reasons(findings))}");
            }
            else
            {
                code = ExitCode.Failed;
            }
        }

        return code;
    }

    private static string Json(string file, InvitationFindings findings, InvitationWords words) => new JsonObject
    {
        ["file"] = file,
        ["verdict"] = InvitationWords.NameOf(findings.Verdict),
        ["signupLink"] = findings.Has(InvitationLinkKind.SignUp),
        ["personalLink"] = findings.Has(InvitationLinkKind.Personal),
        ["reasons"] = new JsonArray([.. words.Reasons(findings).Select(reason => JsonValue.Create(reason))]),
    }.ToJsonString(CommandFile.Json);
}
