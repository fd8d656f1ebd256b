namespace CsBot.Admin.Doctor;

/// <summary>How a command is typed where this program is: in a clone dotnet builds it first.</summary>
internal static class Run
{
    private static readonly bool IsClone = File.Exists(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "Bot.csproj"));

    public static string Of(string command) => (IsClone ? "dotnet run --project Bot -- " : "dotnet Bot.dll ") + command;
}
