using System.CommandLine;
using CsBot.Admin.Doctor;
using CsBot.Admin.Import;
using CsBot.Admin.Output;
using CsBot.Admin.Package;
using CsBot.Admin.TestRequest;

namespace CsBot.Admin;

/// <summary>The verbs of Bot.dll. Without a verb it serves; what is no verb is a setting, as ASP.NET Core reads it.</summary>
internal static class CommandLine
{
    /// <param name="serve">Runs the bot until it is stopped.</param>
    public static async Task<int> RunAsync(string[] args, Func<string[], Task<int>> serve)
    {
        ParseResult read = Create(args, serve).Parse(args);
        if (Misuse.Of(read) is { } misuse)
        {
            await Console.Error.WriteLineAsync(misuse);
            return ExitCode.Misused;
        }

        return await read.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    public static RootCommand Create(string[] args, Func<string[], Task<int>> serve)
    {
        var root = new RootCommand("A Teams bot that helps people sign in to CustomerSource. Every command takes settings, such as --Storage:DataFolder=/data.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        root.SetAction((_, _) => serve(args));
        root.Add(Verb.Of("serve", "Run the bot (the default).", (_, _) => serve(args)));
        root.Add(new Command("db", "The database.")
        {
            Verb.Of("migrate", "Upgrade the database to this version.", (settings, _) => DbMigrate.RunAsync(settings, Console.Out)),
            Verb.Writing<FileInfo>("backup", "Back up the SQLite database, even while the bot runs.", "The file to write.",
                (settings, file, token) => DbBackup.RunAsync(settings, file, Console.Out, token)),
        });
        root.Add(DoctorCommand.Create(Console.Out));
        root.Add(TestRequestCommand.Create(Console.Out, Console.Error));
        root.Add(Verb.Of("inbox-code", "Make a one-time code that lets a channel receive requests.",
            (settings, _) => InboxCodeCommand.RunAsync(settings, Console.Out)));
        root.Add(Verb.Writing<DirectoryInfo>("export-answers", "Write the answers of the support team as content files.", "The folder to write to.",
            (settings, folder, token) => ExportAnswers.RunAsync(settings, folder, Console.Out, token)));
        root.Add(ImportCommand.Create(Console.Out, Console.Error));
        root.Add(ExportPerson.Create(Console.Out, Console.Error));
        root.Add(ErasePerson.Create(new EraseConsole(Console.In, Console.Out, Console.Error)));
        root.Add(OutboxCommand.Create(Console.Out, Console.Error));
        root.Add(PeopleCommand.Create(Console.Out));
        root.Add(AskCommand.Create(Console.Out, Console.Error));
        root.Add(LintCommand.Create(Console.Out));
        root.Add(Verb.Writing<DirectoryInfo>(
            "train", "Train the matching of questions to answers. The build does this for the content that comes with the bot.", "The folder to write to.",
            (settings, folder, token) => TrainCommand.RunAsync(settings, folder, Console.Out, token)));
        root.Add(RedactCommand.Create(Console.Out, Console.Error));
        root.Add(CheckInvitationCommand.Create(Console.Out, Console.Error));
        root.Add(PackageCommand.Create(Console.Out, Console.Error));
        return root;
    }
}
