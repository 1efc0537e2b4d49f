package io.gatehouse.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends a message by e-mail. Its {@code Message-ID} is the delivery's own, so that a mailbox may drop a repetition. */
final class EmailChannel implements SendMessage {

    private final EmailSettings settings;
    private final JavaMailSenderImpl sender;

    EmailChannel(EmailSettings settings) {
        this.settings = settings;
        this.sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.user().isBlank()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        sender.setJavaMailProperties(properties(settings));
    }

    private static Properties properties(EmailSettings settings) {
        String timeout = Long.toString(settings.timeout().toMillis());
        boolean starts = settings.encryption() == EmailSettings.Encryption.STARTTLS;
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isBlank()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starts));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starts));
        properties.setProperty(
                "mail.smtp.ssl.enable", Boolean.toString(settings.encryption() == EmailSettings.Encryption.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public void send(Message message) throws NotDelivered {
        try {
            sender.send(mail(message));
        } catch (MailException | MessagingException e) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
            throw new NotDelivered(
                    "the mail server did not take it: " + cause.getClass().getSimpleName() + ": " + cause.getMessage());
        }
    }

    private MimeMessage mail(Message message) throws MessagingException {
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(settings.to().get(message.recipient() - 1));
        helper.setSubject("[Gatehouse] " + message.headline());
        helper.setText(message.text() + "\n\nDesk time " + message.at() + "\n"
                + message.notification().key() + "\n");
        mail.setHeader("Message-ID", "<" + message.id() + "@gatehouse>");
        return mail;
    }
}
