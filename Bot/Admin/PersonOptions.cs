using System.CommandLine;
using CsBot.PersonalData;
using CsBot.Storage;

namespace CsBot.Admin;

/// <summary>How the command line names a person, and finds what is kept about them.</summary>
internal sealed class PersonOptions
{
    public Option<string> Person { get; } = new("--person")
    {
        Description = "The person's id in Teams (29:...), their object id in Entra, or the id of their chat.",
        Required = true,
    };

    public Option<string?> Tenant { get; } = new("--tenant") { Description = "Only chats in this tenant." };

    /// <summary>What is kept; null where nothing is, and that was said.</summary>
    public async Task<(Person Person, IReadOnlyList<PersonalFind> Found)?> FindAsync(
        IServiceProvider services, ParseResult result, TextWriter errors, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<DatabaseMigration>().PrepareAsync(cancellationToken);
        string id = result.GetRequiredValue(Person);
        string? tenant = result.GetValue(Tenant);
        Person person = await services.GetRequiredService<People>().FindAsync(id, tenant, cancellationToken);
        IReadOnlyList<PersonalFind> found = await services.GetRequiredService<PersonalRows>().ReadAsync(person, cancellationToken);
        if (found.Count > 0)
        {
            return (person, found);
        }

        await errors.WriteLineAsync($"The bot keeps nothing about {id}{(tenant is null ? "" : $" in the tenant {tenant}")}. "
            + "Use the id in Teams (29:...), the object id in Entra of somebody who has a chat with the bot, or the id of the chat.");
        return null;
    }
}
