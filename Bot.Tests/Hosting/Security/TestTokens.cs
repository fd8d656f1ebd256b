using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CsBot.Tests.Hosting.Security;

/// <summary>Makes the tokens that a channel sends, and every wrong one.</summary>
public sealed class TestTokens(KeyServer keys, string serviceUrl)
{
    public const string AppId = "c0570e50-0000-4000-8000-0000000000b0";

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>A right token, apart from what the change does to it.</summary>
    public string Make(Action<SecurityTokenDescriptor>? change = null, string? key = "key-1")
    {
        DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = KeyServer.Issuer,
            Audience = AppId,
            NotBefore = now.AddMinutes(-1),
            Expires = now.AddHours(1),
            Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
            SigningCredentials = key is null ? null : keys.Signer(key),
        };
        change?.Invoke(token);
        return Handler.CreateToken(token);
    }

    /// <summary>The right claims under a header that somebody wrote by hand.</summary>
    /// <param name="sign">The signature over header and claims.</param>
    public string Forge(string header, Func<byte[], byte[]> sign)
    {
        string signed = $"{Base64UrlEncoder.Encode(header)}.{Make().Split('.')[1]}";
        return $"{signed}.{Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>The classic confusion: the public key, which everybody knows, used as an HMAC secret.</summary>
    public string WithPublicKeyAsSecret() => Forge(
        """{"alg":"HS256","typ":"JWT","kid":"key-1"}""",
        data => HMACSHA256.HashData(Encoding.ASCII.GetBytes(keys.Key("key-1").ExportSubjectPublicKeyInfoPem()), data));

    /// <summary>What the Agents Playground sends without credentials.</summary>
    public string OfPlayground() => Handler.CreateToken(new SecurityTokenDescriptor
    {
        Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
        IssuedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
        SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(new byte[64]), SecurityAlgorithms.HmacSha256),
    });

    /// <summary>A signature by a key of one's own that carries the issuer's key name.</summary>
    public string WithOwnKeyUnderTheirName() => Make(token =>
        token.SigningCredentials = new SigningCredentials(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "key-1" }, SecurityAlgorithms.RsaSha256));

    public string Tampered()
    {
        string[] parts = Make().Split('.');
        string claims = Base64UrlEncoder.Decode(parts[1]).Replace("\"exp\":1", "\"exp\":9", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(claims)}.{parts[2]}";
    }

    /// <summary>A token for an emulator, as Entra gives it in an app's name.</summary>
    public string OfEntra(string tenant, string caller = AppId) => Make(token =>
    {
        token.Issuer = $"https://login.microsoftonline.com/{tenant}/v2.0";
        token.Claims = new Dictionary<string, object> { ["ver"] = "2.0", ["azp"] = caller, ["tid"] = tenant };
    });

    /// <summary>A token that Teams gets for a person who opens a page of the bot, apart from what the change does to it.</summary>
    public string OfPerson(string tenant, string objectId, Action<SecurityTokenDescriptor>? change = null) => Make(token =>
    {
        token.Issuer = $"https://login.microsoftonline.com/{tenant}/v2.0";
        token.Claims = new Dictionary<string, object> { ["ver"] = "2.0", ["tid"] = tenant, ["oid"] = objectId, ["scp"] = "access_as_user" };
        change?.Invoke(token);
    });
}
