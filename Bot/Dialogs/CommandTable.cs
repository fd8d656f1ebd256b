using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs;

/// <summary>Carries out one command in the middle of whatever runs.</summary>
public delegate Task<DialogTurnResult> CommandHandler(DialogContext dc, UserInput input, CancellationToken cancellationToken);

/// <summary>Commands that work at any time. A group registers each of its commands once.</summary>
public interface ICommandGroup
{
    IEnumerable<(string Command, CommandHandler Handler)> Commands { get; }
}

/// <summary>Finds the handler of a command that works at any time; every other command is the running dialog's.</summary>
public sealed class CommandTable(IEnumerable<ICommandGroup> groups)
{
    private readonly Dictionary<string, CommandHandler> _handlers =
        groups.SelectMany(group => group.Commands).ToDictionary(entry => entry.Command, entry => entry.Handler);

    public IEnumerable<string> Commands => _handlers.Keys;

    public CommandHandler? Find(string? command) => command is null ? null : _handlers.GetValueOrDefault(command);
}
