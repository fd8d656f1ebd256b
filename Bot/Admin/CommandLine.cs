using System.CommandLine;
using CsBot.Admin.Doctor;
using CsBot.Admin.Package;

namespace CsBot.Admin;

/// <summary>The verbs of Bot.dll. Without a verb it serves; what is no verb is a setting, as ASP.NET Core reads it.</summary>
internal static class CommandLine
{
    /// <param name="serve">Runs the bot until it is stopped.</param>
    public static async Task<int> RunAsync(string[] args, Func<string[], Task<int>> serve)
    {
        ParseResult read = Create(args, serve).Parse(args);
        if (read.Errors.Count == 0 && Stray(read) is { } stray)
        {
            await Console.Error.WriteLineAsync($"{stray} is not a command, an option or a setting. For a list: --help");
            return 1;
        }

        return await read.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    public static RootCommand Create(string[] args, Func<string[], Task<int>> serve)
    {
        var root = new RootCommand("A Teams bot that helps people sign in to CustomerSource.") { TreatUnmatchedTokensAsErrors = false };
        root.SetAction((_, _) => serve(args));
        root.Add(Verb("serve", "Run the bot (the default).", () => serve(args)));
        root.Add(new Command("db", "The database.")
        {
            Verb("migrate", "Upgrade the database to this version.", () => DbMigrate.RunAsync(args, Console.Out)),
            Writing<FileInfo>("backup", "Back up the SQLite database, even while the bot runs.", "The file to write.",
                (file, token) => DbBackup.RunAsync(args, file, Console.Out, token)),
        });
        root.Add(DoctorCommand.Create(args, Console.Out));
        root.Add(Verb("inbox-code", "Make a one-time code that lets a channel receive requests.", () => InboxCodeCommand.RunAsync(args, Console.Out)));
        root.Add(Writing<DirectoryInfo>("export-answers", "Write the answers of the support team as content files.", "The folder to write to.",
            (folder, token) => ExportAnswers.RunAsync(args, folder, Console.Out, token)));
        root.Add(ExportPerson.Create(Console.Out, Console.Error));
        root.Add(ErasePerson.Create(new EraseConsole(Console.In, Console.Out, Console.Error)));
        root.Add(OutboxCommand.Create(Console.Out, Console.Error));
        root.Add(Ask());
        root.Add(LintCommand.Create(args, Console.Out));
        root.Add(Writing<DirectoryInfo>(
            "train", "Train the matching of questions to answers. The build does this for the content that comes with the bot.", "The folder to write to.",
            (folder, token) => TrainCommand.RunAsync(args, folder, token)));
        root.Add(RedactCommand.Create(Console.Out, Console.Error));
        root.Add(CheckInvitationCommand.Create(Console.Out, Console.Error));
        root.Add(PackageCommand.Create(Console.Out, Console.Error));
        return root;
    }

    /// <summary>A word that nobody would read. A setting is <c>--Key value</c>, <c>--Key=value</c> or <c>Key=value</c>.</summary>
    private static string? Stray(ParseResult read)
    {
        if (read.CommandResult.Command.TreatUnmatchedTokensAsErrors)
        {
            return read.UnmatchedTokens is [var first, ..] ? first : null;
        }

        string? open = null;
        foreach (string word in read.UnmatchedTokens)
        {
            bool isPair = word.Contains('=', StringComparison.Ordinal);
            if (open is null && !isPair && !word.StartsWith('-') && !word.StartsWith('/'))
            {
                return word;
            }

            open = open is null && !isPair ? word : null;
        }

        return open;
    }

    private static Command Verb(string name, string description, Func<Task<int>> run)
    {
        var verb = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        verb.SetAction((_, _) => run());
        return verb;
    }

    /// <summary>A verb that writes to a file or folder which must be named.</summary>
    private static Command Writing<TPlace>(string name, string description, string place, Func<string, CancellationToken, Task<int>> run)
        where TPlace : FileSystemInfo
    {
        var to = new Option<TPlace>("--out") { Description = place, Required = true };
        var verb = new Command(name, description) { to };
        verb.TreatUnmatchedTokensAsErrors = false;
        verb.SetAction((result, token) => run(result.GetRequiredValue(to).FullName, token));
        return verb;
    }

    private static Command Ask()
    {
        var text = new Argument<string?>("text") { Description = "The message.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<FileInfo?>("--file") { Description = "A file of messages, one JSON object per line: text, and optionally id, lang and step." };
        var json = new Option<bool>("--json") { Description = "Answer with one JSON object per line." };
        var verb = new Command("ask", "Send the bot a message, and see how it answers.") { text, file, json };
        verb.SetAction((result, token) => AskCommand.RunAsync(
            new AskRequest(result.GetValue(text), result.GetValue(file), result.GetValue(json)), Console.Out, token));
        return verb;
    }
}
