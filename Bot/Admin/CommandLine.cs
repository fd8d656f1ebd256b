using System.CommandLine;
using CsBot.Admin.Doctor;
using CsBot.Admin.Package;

namespace CsBot.Admin;

/// <summary>The verbs of Bot.dll. Without a verb it serves; what is no verb is a setting, as ASP.NET Core reads it.</summary>
public static class CommandLine
{
    /// <param name="serve">Runs the bot until it is stopped.</param>
    public static async Task<int> RunAsync(string[] args, Func<string[], Task<int>> serve)
    {
        ParseResult read = Create(args, serve).Parse(args);
        if (read.Errors.Count == 0 && Stray(read) is { } stray)
        {
            await Console.Error.WriteLineAsync($"{stray} is no command, option or setting. --help lists what there is.");
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
            Verb("migrate", "Bring the database up to this version.", () => DbMigrate.RunAsync(args, Console.Out)),
            Backup(args),
        });
        root.Add(DoctorCommand.Create(args, Console.Out));
        root.Add(Verb("inbox-code", "Make a one-time code with which a channel becomes an inbox.", () => InboxCodeCommand.RunAsync(args, Console.Out)));
        root.Add(Export(args));
        root.Add(ExportPerson.Create(Console.Out, Console.Error));
        root.Add(ErasePerson.Create(new EraseConsole(Console.In, Console.Out, Console.Error)));
        root.Add(Ask());
        root.Add(LintCommand.Create(args, Console.Out));
        root.Add(Train(args));
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

    private static Command Backup(string[] args)
    {
        var file = new Option<FileInfo>("--out") { Description = "The copy to write.", Required = true };
        var verb = new Command("backup", "Copy the SQLite database, also while the bot runs.") { file };
        verb.TreatUnmatchedTokensAsErrors = false;
        verb.SetAction((result, token) => DbBackup.RunAsync(args, result.GetRequiredValue(file).FullName, Console.Out, token));
        return verb;
    }

    private static Command Export(string[] args)
    {
        var folder = new Option<DirectoryInfo>("--out") { Description = "Where the files are written.", Required = true };
        var verb = new Command("export-answers", "Write the answers that the support team has made as content files.") { folder };
        verb.TreatUnmatchedTokensAsErrors = false;
        verb.SetAction((result, token) => ExportAnswers.RunAsync(args, result.GetRequiredValue(folder).FullName, Console.Out, token));
        return verb;
    }

    private static Command Ask()
    {
        var text = new Argument<string?>("text") { Description = "What a person says.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<FileInfo?>("--file") { Description = "Messages, one JSON object a line: text, and optionally id, lang, step." };
        var json = new Option<bool>("--json") { Description = "Answer with one JSON object a line." };
        var verb = new Command("ask", "Say something to the bot, and see what it makes of it.") { text, file, json };
        verb.SetAction((result, token) => AskCommand.RunAsync(
            new AskRequest(result.GetValue(text), result.GetValue(file), result.GetValue(json)), Console.Out, token));
        return verb;
    }

    private static Command Train(string[] args)
    {
        var folder = new Option<DirectoryInfo>("--out") { Description = "Where the trained answers are written.", Required = true };
        var verb = new Command("train", "Train the matching of questions to answers. The build does it for the content that comes with the bot.") { folder };
        verb.TreatUnmatchedTokensAsErrors = false;
        verb.SetAction((result, token) => TrainCommand.RunAsync(args, result.GetRequiredValue(folder).FullName, token));
        return verb;
    }
}
