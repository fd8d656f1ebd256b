namespace CsBot.Admin.Package;

/// <summary>How much Teams takes, in the strictest of the manifest's schemas that the bot writes.</summary>
internal static class AppLimits
{
    public const int ShortName = 30;
    public const int FullName = 100;
    public const int ShortDescription = 80;
    public const int FullDescription = 4000;
    public const int FeatureTitle = 45;
    public const int FeatureDescription = 120;
    public const int Features = 3;

    /// <summary>With the commands they make at most twelve entries of a menu.</summary>
    public const int Starters = 2;

    /// <summary>Of a command, in a menu or of the message extension.</summary>
    public const int CommandTitle = 32;
    public const int CommandDescription = 128;
    public const int MenuItems = 10;

    /// <summary>What Copilot shows before the bot's first word.</summary>
    public const int Disclaimer = 500;

    public const int Developer = 32;
    public const int Version = 256;
    public const int Url = 2048;
    public const int HostName = 253;
    public const int ColorIcon = 192;
    public const int OutlineIcon = 32;
}
