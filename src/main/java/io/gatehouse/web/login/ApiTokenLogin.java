package io.gatehouse.web.login;

import java.io.Serial;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A login by API token. It has its owner's name: where two people are needed, a token is no second one. */
final class ApiTokenLogin extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String owner;
    private final String tokenId;
    private final EnumSet<TokenScope> scopes;

    ApiTokenLogin(ApiToken token, WebUser owner) {
        super(AuthorityUtils.createAuthorityList("ROLE_" + owner.role().name()));
        this.owner = owner.name();
        this.tokenId = token.id();
        this.scopes = EnumSet.copyOf(token.scopes());
        setAuthenticated(true);
    }

    Set<TokenScope> scopes() {
        return Set.copyOf(scopes);
    }

    @Override
    public String getName() {
        return owner;
    }

    @Override
    public Object getPrincipal() {
        return owner;
    }

    /** The secret is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof ApiTokenLogin login && login.tokenId.equals(tokenId);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + tokenId.hashCode();
    }

    @Override
    public String toString() {
        return owner + " by token " + tokenId;
    }
}
