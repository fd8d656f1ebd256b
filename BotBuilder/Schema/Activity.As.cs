namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>This activity if it is a message, else null.</summary>
    public IMessageActivity? AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;
}
