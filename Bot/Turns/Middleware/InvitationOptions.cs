using System.ComponentModel.DataAnnotations;

namespace CsBot.Turns.Middleware;

/// <summary>Section "Invitations".</summary>
internal sealed class InvitationOptions
{
    public const string Section = "Invitations";

    /// <summary>Hosts, each with everything below it, from which attached files are fetched.</summary>
    public IList<string> FileHosts { get; } = [];

    /// <summary>A file that takes longer is given up.</summary>
    [Range(1, 30)]
    public int FileSeconds { get; set; } = 5;
}
