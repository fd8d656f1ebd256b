using CsBot.Admin.Output;
using CsBot.Storage;
using CsBot.Support.Inboxes;
using CsBot.Tickets;

namespace CsBot.Admin;

/// <summary><c>inbox-code</c>: makes a one-time code with which a channel becomes an inbox.</summary>
internal static class InboxCodeCommand
{
    /// <exception cref="StorageException">The database cannot be reached, or is not of this version.</exception>
    public static async Task<int> RunAsync(string[] settings, TextWriter output)
    {
        await using WebApplication app = CommandHost.BuildStorage(settings, services => services.AddSingleton(TimeProvider.System).AddSingleton<InboxCodes>());
        await app.Services.GetRequiredService<DatabaseMigration>().PrepareAsync();
        (string code, InboxCodeRow row) = app.Services.GetRequiredService<InboxCodes>().Make();
        await app.Services.GetRequiredService<IDatabase>().WriteAsync([app.Services.GetRequiredService<RowWrites>().Insert(row)]);
        await output.WriteLineAsync($"In the channel that should receive requests, write within a day: @CsBot use this channel {code}");
        return ExitCode.Done;
    }
}
