using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Catches the call that passes its token in the place of an optional object before it.</summary>
internal static class NotAToken
{
    public static void Check(object? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
    {
        if (argument is CancellationToken)
            throw new ArgumentException("A cancellation token was passed here; it belongs in the last parameter.", name);
    }
}
