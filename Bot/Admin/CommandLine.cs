using System.CommandLine;

namespace CsBot.Admin;

/// <summary>The verbs of Bot.dll. Without a verb it serves; what is no verb is a setting, as ASP.NET Core reads it.</summary>
public static class CommandLine
{
    /// <param name="serve">Runs the bot until it is stopped.</param>
    public static Task<int> RunAsync(string[] args, Func<string[], Task<int>> serve)
    {
        var root = new RootCommand("A Teams bot that helps people sign in to CustomerSource.") { TreatUnmatchedTokensAsErrors = false };
        root.SetAction((_, _) => serve(args));
        root.Add(Verb("serve", "Run the bot (the default).", () => serve(args)));
        root.Add(new Command("db", "The database.")
        {
            Verb("migrate", "Bring the database up to this version.", () => DbMigrate.RunAsync(args, Console.Out)),
        });
        root.Add(RedactCommand.Create(Console.Out, Console.Error));
        root.Add(CheckInvitationCommand.Create(Console.Out, Console.Error));
        return root.Parse(args).InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static Command Verb(string name, string description, Func<Task<int>> run)
    {
        var verb = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        verb.SetAction((_, _) => run());
        return verb;
    }
}
