using System.Net.Sockets;

namespace CsBot.Admin.Doctor;

/// <summary>Why a host was not reached, without what the exception says.</summary>
internal static class Reach
{
    public static string Reason(Exception error) => error switch
    {
        HttpRequestException { StatusCode: { } status } => $"it answers {(int)status}",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "its name is not found",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "its certificate is not trusted",
        HttpRequestException { InnerException: SocketException socket } => Reason(socket),
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "nothing is listening there",
        SocketException socket => socket.SocketErrorCode.ToString(),
        OperationCanceledException => "no answer in time",
        _ => error.GetType().Name,
    };
}
