namespace Microsoft.Bot.Connector;

/// <summary>The channels by the id their activities carry.</summary>
public class Channels
{
    /// <summary>On the wire: <c>alexa</c>.</summary>
    public const string Alexa = "alexa";

    /// <summary>On the wire: <c>console</c>.</summary>
    public const string Console = "console";

    /// <summary>On the wire: <c>cortana</c>.</summary>
    public const string Cortana = "cortana";

    /// <summary>On the wire: <c>directline</c>.</summary>
    public const string Directline = "directline";

    /// <summary>On the wire: <c>email</c>.</summary>
    public const string Email = "email";

    /// <summary>On the wire: <c>emulator</c>.</summary>
    public const string Emulator = "emulator";

    /// <summary>On the wire: <c>facebook</c>.</summary>
    public const string Facebook = "facebook";

    /// <summary>On the wire: <c>groupme</c>.</summary>
    public const string Groupme = "groupme";

    /// <summary>On the wire: <c>kik</c>.</summary>
    public const string Kik = "kik";

    /// <summary>On the wire: <c>line</c>.</summary>
    public const string Line = "line";

    /// <summary>On the wire: <c>msteams</c>.</summary>
    public const string Msteams = "msteams";

    /// <summary>On the wire: <c>skype</c>.</summary>
    public const string Skype = "skype";

    /// <summary>On the wire: <c>slack</c>.</summary>
    public const string Slack = "slack";

    /// <summary>On the wire: <c>sms</c>.</summary>
    public const string Sms = "sms";

    /// <summary>On the wire: <c>telegram</c>.</summary>
    public const string Telegram = "telegram";

    /// <summary>On the wire: <c>webchat</c>.</summary>
    public const string Webchat = "webchat";

    /// <summary>On the wire: <c>test</c>.</summary>
    public const string Test = "test";

    /// <summary>On the wire: <c>outlook</c>.</summary>
    public const string Outlook = "outlook";

    /// <summary>On the wire: <c>m365extensions</c>.</summary>
    public const string M365 = "m365extensions";
}
