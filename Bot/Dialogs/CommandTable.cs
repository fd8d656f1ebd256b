using CsBot.Turns;

namespace CsBot.Dialogs;

/// <summary>A command that works at any time, in the middle of whatever runs.</summary>
internal sealed record Command(string Name, Func<Turn, CancellationToken, Task<Next>> Handle)
{
    /// <summary>Only the bot itself makes it, of words or a file; a click that names it means nothing.</summary>
    public bool IsInner { get; init; }

    /// <summary>One that asks nothing outside.</summary>
    public Command(string name, Func<Turn, Next> handle)
        : this(name, (turn, _) => Task.FromResult(handle(turn)))
    {
    }
}

/// <summary>Commands that belong together. A group registers each of its commands once.</summary>
internal interface ICommandGroup
{
    IEnumerable<Command> Commands { get; }
}

/// <summary>Finds the command that works at any time; every other one is the running dialog's.</summary>
internal sealed class CommandTable(IEnumerable<ICommandGroup> groups)
{
    private readonly Dictionary<string, Command> _commands = groups.SelectMany(group => group.Commands).ToDictionary(command => command.Name);

    public IEnumerable<string> Names => _commands.Keys;

    public Command? Find(string? name) => name is null ? null : _commands.GetValueOrDefault(name);
}
