namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>A shallow copy, to be addressed and sent while this one stays as it is.</summary>
    internal Activity Copy() => (Activity)MemberwiseClone();
}
