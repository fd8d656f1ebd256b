namespace Microsoft.Bot.Connector;

/// <summary>The channels by the id their activities carry.</summary>
public class Channels
{
    /// <summary>On the wire: <c>emulator</c>.</summary>
    public const string Emulator = "emulator";

    /// <summary>On the wire: <c>msteams</c>.</summary>
    public const string Msteams = "msteams";
}
