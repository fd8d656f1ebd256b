using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using CsBot.Dialogs.Guides;

namespace CsBot.Tests;

/// <summary>Every folder of Bot/ has one job, and uses only folders below it.</summary>
public sealed class LayerTests
{
    private const string Root = "CsBot";

    /// <summary>From the bottom to the top: each folder, and what it may use. A folder may only name folders that stand above it in this list.</summary>
    private static readonly (string Folder, string[] MayUse)[] Layers =
    [
        ("Storage", []),
        ("Messages", []),
        ("Redaction", ["Messages"]),
        ("Content", []),
        ("Understanding", ["Content"]),
        ("Invitations", ["Content", "Redaction"]),
        ("Chats", ["Content"]),
        ("Turns", ["Storage", "Messages", "Content", "Understanding", "Invitations", "Redaction", "Chats"]),
        ("Tickets", ["Storage", "Messages", "Content", "Chats", "Turns"]),
        ("PersonalData", ["Storage", "Content", "Turns", "Tickets"]),
        ("Dialogs", ["Storage", "Messages", "Content", "Understanding", "Invitations", "Redaction", "Chats", "Turns", "Tickets", "PersonalData"]),
        ("Support", ["Storage", "Messages", "Content", "Understanding", "Chats", "Turns", "Tickets", "PersonalData"]),
        ("Hosting", ["Storage", "Content", "Understanding", "Turns"]),
        ("LocalChat", ["Hosting", "Redaction"]),
        ("Board", ["Storage", "Content", "Tickets", "Support", "Hosting", "LocalChat"]),
        ("Admin", [
            "Storage", "Messages", "Content", "Understanding", "Invitations", "Redaction", "Turns", "Tickets", "PersonalData", "Dialogs", "Support", "Hosting", "LocalChat", "Board"]),
        ("Preview", ["Content", "Understanding", "Redaction", "Dialogs", "Hosting", "LocalChat", "Admin"]),
    ];

    /// <summary>Uses that are not right yet. Each move takes one away; none is added.</summary>
    private static readonly string[] Exceptions = [];

    private static readonly Architecture Bot = new ArchLoader().LoadAssemblies(System.Reflection.Assembly.Load("Bot")).Build();

    [Fact]
    public void NoFolderUsesOneAboveIt()
    {
        string[] wrong = [.. Uses().Where(use => !MayUse(use.From, use.To)).GroupBy(use => $"{use.From} -> {use.To}").Where(uses => !Exceptions.Contains(uses.Key))
            .Select(uses => $"{uses.Key}: {string.Join(", ", uses.Select(use => use.What).Distinct().Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal)];
        Assert.Empty(wrong);
    }

    [Fact]
    public void EveryExceptionIsStillNeeded()
    {
        HashSet<string> uses = [.. Uses().Where(use => !MayUse(use.From, use.To)).Select(use => $"{use.From} -> {use.To}")];
        Assert.Empty(Exceptions.Except(uses));
    }

    [Fact]
    public void TheLayersFormNoCycle()
    {
        foreach ((int at, (string folder, string[] mayUse)) in Layers.Index())
        {
            Assert.Empty(mayUse.Except(Layers.Take(at).Select(layer => layer.Folder)).Select(other => $"{folder} -> {other}"));
        }
    }

    [Fact]
    public void EveryFolderHasItsPlace()
    {
        HashSet<string> folders = [.. Bot.Types.Select(type => FolderOf(type.FullName)).OfType<string>()];
        Assert.Equal(folders.Order(StringComparer.Ordinal), Layers.Select(layer => layer.Folder).Order(StringComparer.Ordinal));
    }

    /// <summary>Only the host composes; what is in no folder may use everything, and nobody may use it but the seam to the SDK.</summary>
    private static bool MayUse(string from, string to) => Layers.First(layer => layer.Folder == from).MayUse.Contains(to);

    private static IEnumerable<(string From, string To, string What)> Uses() =>
        from type in Bot.Types
        let folder = FolderOf(type.FullName)
        where folder is not null
        from dependency in type.Dependencies
        let other = FolderOf(dependency.Target.FullName)
        where other is not null && other != folder
        select (folder, other, $"{NameOf(type.FullName)} uses {NameOf(dependency.Target.FullName)}");

    /// <summary>Null for what is in no folder of Bot/.</summary>
    private static string? FolderOf(string type) => type.Split('.', '+', '/') is [Root, var folder, _, ..] && !folder.StartsWith('<') ? folder : null;

    private static string NameOf(string type) => type[(Root.Length + 1)..];
}
