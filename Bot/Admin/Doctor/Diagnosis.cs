using System.Data.Common;
using CsBot.Admin.Output;
using CsBot.Content.Cards;
using CsBot.Content.Reading;
using CsBot.Hosting;
using CsBot.Storage;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.Doctor;

/// <summary>Runs the checks one after the other. One that cannot run says so, and the others go on.</summary>
internal static class Diagnosis
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public static async Task<IReadOnlyList<(string Check, Finding Finding)>> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var findings = new List<(string Check, Finding Finding)>();
        foreach (NamedCheck check in Checks.All)
        {
            findings.AddRange((await RunAsync(check, services, cancellationToken)).Select(finding => (check.Id, finding)));
        }

        return findings;
    }

    private static async Task<IReadOnlyList<Finding>> RunAsync(NamedCheck check, IServiceProvider services, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Timeout);
        try
        {
            return await check.Create(services).RunAsync(deadline.Token);
        }
        catch (Exception error) when (error is OptionsValidationException || StartupRules.IsUnreadableSetting(error))
        {
            return [Finding.Skipped("Not checked: a setting that it needs is wrong.")];
        }
        catch (Exception error) when (error is ContentException or CardTemplateException)
        {
            return [Finding.Skipped("Not checked: the content cannot be used.")];
        }
        catch (StorageException error)
        {
            return [Finding.Problem(error.Message, "Change that setting.")];
        }
        catch (Exception error) when (error is DbException or IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            return [Finding.Problem(
                $"This check could not be done: {Reason(error)}", "Fix the other problems first, then run doctor again. If there are none, read the log of the bot.")];
        }
    }

    /// <summary>What a database says may name what nobody else should read.</summary>
    private static string Reason(Exception error) => error switch
    {
        OperationCanceledException => $"it took longer than {Figure.Of(Timeout)}.",
        DbException => $"the database reports {error.GetType().Name}.",
        _ => error.Message,
    };
}
